import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const CELLS = 21;

/** A black and white PNG that is another one for every text. Nobody can scan it: in an emulator there is nothing to scan with. */
export function pictureOf(text: string, width: number): Buffer {
  const cells = cellsOf(text);
  const rows = Array.from({ length: width }, (_, y) => {
    const row = Buffer.alloc(width + 1, 255);
    row[0] = 0;
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor((y * CELLS) / width) * CELLS + Math.floor((x * CELLS) / width);
      if (cells[at]) row[x + 1] = 0;
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // Eight bits of grey.
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function cellsOf(text: string): readonly boolean[] {
  const bits: boolean[] = [];
  for (let n = 0; bits.length < CELLS * CELLS; n += 1)
    for (const byte of createHash('sha256').update(`${n} ${text}`).digest())
      for (let bit = 0; bit < 8; bit += 1) bits.push(((byte >> bit) & 1) === 1);
  return bits;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
