import { randomInt } from 'node:crypto';

/** A number of the vendor's kind: a head and so many digits. */
export const randomNumber = (head: string, digits: number): string =>
  head + Array.from({ length: digits }, () => randomInt(10)).join('');
