import { spawnSync } from 'node:child_process';
import { installFromDebian } from './debian';

const isThere = (): boolean => spawnSync('python3', ['--version']).status === 0;

/** The verifier of the trail is in Python, on purpose: makes sure that there is one to run it. */
export function findPython(): void {
  if (isThere()) return;
  installFromDebian(['python3']);
  if (isThere()) return;
  throw new Error(
    'No python3 found and it could not be installed here. Run as root: apt-get install python3',
  );
}
