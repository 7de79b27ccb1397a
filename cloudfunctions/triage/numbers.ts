import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where things of different length start is told for so many together, and added up within: a cold start adds up nothing. */
export const BLOCK = 16;

/** Files of numbers, made by `npm run triage:train` and `npm run triage:lexicon`. */
export type NumbersFile = 'model/weights.bin' | 'lexicon/words.bin';

/** Beside the deployed function, beside the source, or in the project that something was bundled from. */
function placeOf(file: NumbersFile): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  const places = [path.join(here, path.basename(file)), path.join(here, file)];
  return places.find((it) => existsSync(it)) ?? path.resolve('cloudfunctions/triage', file);
}

/** Reads arrays of numbers one after another, as views on what was read: nothing is copied or unpacked. */
export class Numbers {
  private at: number;
  private readonly buffer: ArrayBufferLike;

  constructor(file: NumbersFile) {
    const bytes = readFileSync(placeOf(file));
    this.buffer = bytes.buffer;
    this.at = bytes.byteOffset;
  }

  uint32(length: number): Uint32Array {
    return new Uint32Array(this.buffer, this.past(length * 4), length);
  }

  int16(length: number): Int16Array {
    return new Int16Array(this.buffer, this.past(length * 2), length);
  }

  uint16(length: number): Uint16Array {
    return new Uint16Array(this.buffer, this.past(length * 2), length);
  }

  int8(length: number): Int8Array {
    return new Int8Array(this.buffer, this.past(length), length);
  }

  uint8(length: number): Uint8Array {
    return new Uint8Array(this.buffer, this.past(length), length);
  }

  private past(bytes: number): number {
    const from = this.at;
    this.at += bytes;
    return from;
  }
}
