import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** How a text may stand in a file: as it is, as a browser or a program may have encoded it. */
function looksOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const asBase64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first and last letters depend on what stands beside it.
    return Buffer.from(shifted.slice(shift === 0 ? 0 : 4, -4).replace(/=+$/, ''));
  });
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(escaped),
    Buffer.from(utf8.toString('hex')),
    ...asBase64,
  ];
}

/** Which of these secrets stands in which of these, as `secret in file`. */
export const foundOf = (
  secrets: Readonly<Record<string, string>>,
  haystacks: Readonly<Record<string, Buffer>>,
): string[] =>
  Object.entries(haystacks).flatMap(([where, bytes]) =>
    Object.entries(secrets)
      .filter(([, text]) => looksOf(text).some((look) => bytes.includes(look)))
      .map(([what]) => `${what} in ${where}`),
  );

/** The emulated register of persons is the vendor's: it knows names and numbers, with us or without. */
const isOurs = (file: string) => path.basename(file) !== 'tencentCloud';

/** What lies in a folder of database and storage, by its path in it. */
export const filesOf = (folder: string): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile() && isOurs(file))
      .map((file) => [file, readFileSync(path.join(folder, file))]),
  );
