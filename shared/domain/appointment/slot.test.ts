import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotLifecycle } from './slot';
import { waitLifecycle } from './wait';

test('Every state of a time and of a wait can be reached, and each of them ends free or can begin anew', () => {
  expect(slotLifecycle.unreachable()).toEqual([]);
  expect(waitLifecycle.unreachable()).toEqual([]);
  expect(slotLifecycle.states.filter((it) => slotLifecycle.isFinal(it))).toEqual([]);
});

const EVENTS = ['hold', 'offer', 'propose', 'move', 'lapse', 'pay', 'release', 'agree'] as const;

test('Whatever happens in whatever order, a time is booked only after it was paid for, agreed to or moved to', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS)), (tried) => {
      let state: ReturnType<typeof slotLifecycle.next> extends { value: infer S } ? S : string = 'free';
      let last = '';
      for (const event of tried) {
        const next = slotLifecycle.next(state as 'free', event as 'hold');
        if (!next.ok) continue;
        state = next.value;
        last = event;
      }
      if (state === 'booked') expect(['pay', 'agree', 'move']).toContain(last);
    }),
  );
});
