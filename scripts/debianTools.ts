import { spawnSync } from 'node:child_process';
import { installFromDebian } from './debian';

const isThere = (command: string): boolean => !spawnSync(command, ['-v']).error;

/** Makes sure that the tools are there with which tests read a PDF (poppler) and check a signature (openssl). */
export function findTools(): void {
  const needed = [
    ['pdftotext', 'poppler-utils'],
    ['openssl', 'openssl'],
  ].filter(([command]) => !isThere(command!));
  if (needed.length === 0) return;
  installFromDebian(needed.map(([, name]) => name!));
  const missing = needed.filter(([command]) => !isThere(command!)).map(([, name]) => name);
  if (missing.length === 0) return;
  throw new Error(
    `Not found, and could not be installed here: ${missing.join(', ')}. Run as root: apt-get install ${missing.join(' ')}`,
  );
}
