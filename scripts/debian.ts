import { execFileSync } from 'node:child_process';

/** Installs Debian's packages where that may be done; says nothing where it may not, since whoever needs them will. */
export function installFromDebian(packages: readonly string[]): void {
  try {
    process.stdout.write(`Installing Debian's packages: ${packages.join(' ')} …\n`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // Not root, or not Debian: the caller's own sentence says what to do.
  }
}
