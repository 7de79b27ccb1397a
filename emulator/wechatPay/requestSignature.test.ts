import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MCHID, openTestShop } from './testShop';

const TARGET = `/v3/pay/transactions/out-trade-no/order001?mchid=${MCHID}`;

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.order('order001');
});
afterEach(() => shop.close());

const signedAt = (skewSeconds: number) =>
  shop.ask(TARGET, undefined, shop.authorization('GET', TARGET, '', skewSeconds));
const REFUSED = { status: 401, body: { code: 'SIGN_ERROR' } };

describe('a merchant’s signature', () => {
  it('is good once', async () => {
    const authorization = shop.authorization('GET', TARGET, '');
    expect(await shop.ask(TARGET, undefined, authorization)).toMatchObject({ status: 200 });
    expect(await shop.ask(TARGET, undefined, authorization)).toMatchObject(REFUSED);
    await shop.clock.advance(400_000);
    expect(await shop.ask(TARGET, undefined, authorization)).toMatchObject(REFUSED);
  });

  it('stays good once when its time was ahead of WeChat’s', async () => {
    const authorization = shop.authorization('GET', TARGET, '', 295);
    expect(await shop.ask(TARGET, undefined, authorization)).toMatchObject({ status: 200 });
    await shop.clock.advance(400_000);
    expect(await shop.ask(TARGET, undefined, authorization)).toMatchObject(REFUSED);
  });

  // Five seconds off the edge, for the second may turn between signing and checking.
  it.each([-295, 295])('is good when made %i seconds from now', async (skew) => {
    expect(await signedAt(skew)).toMatchObject({ status: 200 });
  });
  it.each([-305, 305])('is refused when made %i seconds from now', async (skew) => {
    expect(await signedAt(skew)).toMatchObject(REFUSED);
  });

  it('is for one address only', async () => {
    const authorization = shop.authorization('GET', TARGET.replace('order001', 'order002'), '');
    expect(await shop.ask(TARGET, undefined, authorization)).toMatchObject(REFUSED);
  });
});
