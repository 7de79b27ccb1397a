import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { installFromDebian } from './debian';

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
  // No camera or microphone stands beside the machine that tests: Chromium plays its own.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

const installed = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...PLACES].find((it): it is string => !!it && existsSync(it));

/** Path of a Chromium: the one that is there, or Debian's package where it may be installed, or a message that says what to do. */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  process.stdout.write('No Chromium found. ');
  installFromDebian(PACKAGES);
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
