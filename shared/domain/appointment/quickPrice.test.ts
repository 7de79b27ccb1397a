import { expect, test } from 'vitest';
import { StaffId } from '../../kernel/ids';
import { QUICK_LIMITS, quickTermsOf, setQuickPrice } from './quickPrice';

const set = { setAt: 1000, setBy: StaffId.parse('staff-operations') };

test('Until the hospital sets a price, the one that ships holds', () => {
  expect(quickTermsOf(undefined)).toMatchObject({
    tier: 'quick',
    feeFen: 990,
    promiseMinutes: 15,
    rounds: 10,
  });
});

test('What is set is offered from then on, and nothing else changes', () => {
  const price = setQuickPrice(undefined, { feeFen: 1990, wasFen: 990 }, set);
  expect(price).toEqual({ ok: true, value: { id: 'quick', feeFen: 1990, ...set } });
  expect(quickTermsOf(price.ok ? price.value : undefined)).toEqual({
    ...quickTermsOf(undefined),
    feeFen: 1990,
  });
});

test.each([QUICK_LIMITS.least, QUICK_LIMITS.most])('%i fen, an end of the limits, is allowed', (feeFen) => {
  expect(setQuickPrice(undefined, { feeFen, wasFen: 990 }, set)).toMatchObject({ ok: true });
});

test.each([0, QUICK_LIMITS.least - 1, QUICK_LIMITS.most + 1])('%i fen is out of the limits', (feeFen) => {
  expect(setQuickPrice(undefined, { feeFen, wasFen: 1 }, set)).toMatchObject({ code: 'price.out_of_limits' });
});

test('Whoever has another price before them than the one that holds changes nothing', () => {
  const price = { id: 'quick', feeFen: 1990, ...set };
  expect(setQuickPrice(price, { feeFen: 1500, wasFen: 990 }, set)).toMatchObject({ code: 'price.changed' });
});
