import { expect, test } from 'vitest';
import { pdfInfo, pdfText } from '../../../testing/pdfText';
import { Sheet } from './sheet';

const facts = {
  title: '病历',
  author: '问真医院',
  size: 'A4',
  at: 1_700_000_000_000,
  foot: '病历 1',
} as const;
const inPieces = (all: readonly string[]) =>
  Array.from({ length: Math.ceil(all.length / 60) }, (_, n) => all.slice(n * 60, n * 60 + 60).join(''));

/** Every character of GBK that is no private use, as decoders of today have it. */
function gbk(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = trail === 0x7f ? '\ufffd' : decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(text)) found.push(text);
    }
  return found;
}

test('Every character of GBK and the signs of units are in the font, all but one', async () => {
  const sheet = new Sheet(facts);
  const all = gbk();
  expect(all.length).toBeGreaterThan(21_000);
  for (const line of inPieces(all)) sheet.text(line);
  sheet.text('μ µ Ω Ⅰ Ⅱ Ⅲ ℃ ≥ ≤ × ± ‰ ² ³ ½ ① ⑩ 喆 堃 焱 祎 翀 赟 犇 骉 淼 垚 㛃 䶮 𬭎 𫖯 𬱖');
  expect(sheet.missing).toEqual(['≒']);
});

test('A character that the font has not is a box, counted, and named at the end', async () => {
  const sheet = new Sheet(facts);
  sheet.text('姓名：𠮷田\u0007\u200b');
  expect(sheet.missing).toEqual(['𠮷']);
  const text = pdfText(await sheet.finish());
  expect(text).toContain('姓名：□田');
  expect(text).toContain('□ 表示字库中没有的字：U+20BB7');
});

test('The same content is the same file, byte for byte, with numbered pages, a title and tags', async () => {
  const make = () => {
    const sheet = new Sheet(facts);
    sheet.title('病历');
    for (let n = 0; n < 90; n += 1)
      sheet.text(`第 ${String(n)} 行：咳嗽三天，体温 38.5℃，血压 ≥ 140/90 mmHg`);
    return sheet.finish();
  };
  const [first, second] = await Promise.all([make(), make()]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  expect(pdfInfo(first)).toMatchObject({ Title: '病历', Author: '问真医院', Tagged: 'yes' });
  const text = pdfText(first);
  const pages = Number(pdfInfo(first)['Pages']);
  expect(pages).toBeGreaterThan(1);
  for (let n = 1; n <= pages; n += 1) expect(text).toContain(`第 ${String(n)} 页，共 ${String(pages)} 页`);
  expect(text).toContain('体温 38.5℃，血压 ≥ 140/90 mmHg');
});
