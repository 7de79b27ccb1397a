import type { PictureType } from './picture';

/** So many first bytes are enough to know a type. */
export const HEAD_BYTES = 16;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((it, i) => bytes[i] === it);

/** The type that the first bytes say (12 are enough), or undefined: a file's name is not evidence. */
export function pictureType(head: Uint8Array): PictureType | undefined {
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  const riff = startsWith(head, 0x52, 0x49, 0x46, 0x46);
  const webp = startsWith(head.subarray(8), 0x57, 0x45, 0x42, 0x50);
  return riff && webp ? 'image/webp' : undefined;
}
