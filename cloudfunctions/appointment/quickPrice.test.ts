import { beforeEach, expect, test } from 'vitest';
import { getQuickPrice, setQuickPrice } from '@shared/contracts/appointment';
import { BookingWorld } from '../../testing/bookingWorld';

let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});

test('Operations see what a quick question costs and set it within the limits; who looked before another change looks again', async () => {
  const set = (feeFen: number, wasFen: number) =>
    world.askAs('operations', setQuickPrice, { feeFen, wasFen });
  const limits = { leastFen: 100, mostFen: 9_900 };
  expect(await world.askAs('operations', getQuickPrice, {})).toEqual({
    ...{ ok: true, value: { feeFen: 990, ...limits } },
  });
  expect(await set(9_901, 990)).toMatchObject({ code: 'price.out_of_limits' });
  expect(await set(1990, 990)).toMatchObject({ ok: true });
  expect(await set(1500, 990)).toMatchObject({ code: 'price.changed' });
  expect(await world.askAs('operations', getQuickPrice, {})).toMatchObject({
    value: { feeFen: 1990, setAt: world.runtime.time },
  });
  expect(await world.askAs('finance', setQuickPrice, { feeFen: 1500, wasFen: 1990 })).toMatchObject({
    code: 'actor.forbidden',
  });
});
