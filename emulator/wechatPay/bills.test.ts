import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop } from './testShop';

const DAY_MS = 86_400_000;
let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
const bill = (kind: string, day: string, more = '') => shop.ask(`/v3/bill/${kind}?bill_date=${day}${more}`);
const download = async (answer: { body: Record<string, unknown> }) => {
  const { pathname, search } = new URL(String(answer.body['download_url']));
  return shop.file(pathname + search);
};

async function sell() {
  const day = dayOf(shop.clock.now());
  const { sheet } = await shop.order('order-1');
  await shop.tap('pay', sheet);
  await shop.order('order-2');
  await shop.refund('order-1');
  await shop.clock.advance(10_000);
  await shop.hear(2);
  return day;
}

it('lists on the next morning what was paid and what went back, as the hash says', async () => {
  const day = await sell();
  await shop.clock.advance(2 * DAY_MS);
  const answer = await bill('tradebill', day);
  const text = (await download(answer)).toString();
  expect(createHash('sha1').update(text).digest('hex')).toBe(answer.body['hash_value']);
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]!.split(',')).toHaveLength(27);
  expect(lines[1]).toMatch(/`order-1,.*`SUCCESS,.*`29\.00/);
  expect(lines[2]).toMatch(/`order-1,.*`REFUND,.*`order-1-r,`29\.00/);
  expect(lines[4]).toBe('`2,`29.00,`29.00,`0.00,`0.00000,`29.00,`29.00');
  for (const line of lines.slice(1, 3)) expect(line.split(',')).toHaveLength(27);
});

it('lists the money as it moved, packed when that is asked for', async () => {
  const day = await sell();
  await shop.clock.advance(2 * DAY_MS);
  const packed = await download(await bill('fundflowbill', day, '&tar_type=GZIP'));
  const lines = gunzipSync(packed).toString().trim().split('\r\n');
  expect(lines[1]).toMatch(/`收入,`29\.00,`29\.00/);
  expect(lines[2]).toMatch(/`支出,`29\.00,`0\.00/);
  expect(lines[4]).toBe('`2,`1,`29.00,`1,`29.00');
});

it('has no bill of a day that is not over, of the small hours after it, or of a day without trade', async () => {
  const day = await sell();
  expect(await bill('tradebill', day)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
  const midnight = Date.parse(`${day}T00:00:00+08:00`) + DAY_MS;
  await shop.clock.advance(midnight + 3_600_000 - shop.clock.now());
  expect(await bill('tradebill', day)).toMatchObject({ body: { code: 'STATEMENT_CREATING' } });
  const quiet = dayOf(midnight - 3 * DAY_MS);
  expect(await bill('tradebill', quiet)).toMatchObject({ body: { code: 'NO_STATEMENT_EXIST' } });
  expect(await bill('tradebill', 'yesterday')).toMatchObject({ body: { code: 'PARAM_ERROR' } });
});
