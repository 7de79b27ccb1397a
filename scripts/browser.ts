import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** Chinese text needs a Chinese font in the pictures. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Without these a browser on a closed network asks for hosts that are not there. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...PLACES].find((it): it is string => !!it && existsSync(it));

/** Path of a Chromium: the one that is there, or Debian's package where it may be installed, or a message that says what to do. */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  try {
    process.stdout.write(`No Chromium found. Installing Debian's packages: ${PACKAGES.join(' ')} …\n`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // Not root, or not Debian: the sentence below says what to do.
  }
  const now = installed();
  if (now) return now;
  throw new Error(
    `No Chromium found and it could not be installed here. Run as root:\n` +
      `  apt-get install ${PACKAGES.join(' ')}\n` +
      `or set CHROMIUM_PATH to a Chromium or Chrome that is already there.`,
  );
}

/** Starts a headless Chromium. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
