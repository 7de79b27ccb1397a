import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConsultationState } from './consultation';
import { consultationLifecycle } from './lifecycle';

const EVENTS = [
  'pay',
  'cancel',
  'abandon',
  'accept',
  'expire',
  'complete',
  'terminate',
  'miss',
  'fall_silent',
  'wind_up',
] as const;

test('Every state can be reached, and the table knows the same states as the schema', () => {
  expect(consultationLifecycle.unreachable()).toEqual([]);
  expect([...consultationLifecycle.states].sort()).toEqual([...ConsultationState.options].sort());
});

test('A case ends in one of six ways', () => {
  expect(consultationLifecycle.states.filter((it) => consultationLifecycle.isFinal(it))).toEqual([
    'completed',
    'terminated',
    'cancelled',
    'abandoned',
    'expired',
    'no_show',
  ]);
});

test('Whatever is tried in whatever order, nobody is treated who did not pay and was not accepted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS)), (tried) => {
      const happened: string[] = [];
      let state = consultationLifecycle.initial as ConsultationState;
      for (const event of tried) {
        const next = consultationLifecycle.next(state, event);
        if (!next.ok) continue;
        state = next.value;
        happened.push(event);
      }
      if (state === 'completed')
        expect(happened.filter((it) => it !== 'wind_up')).toEqual(['pay', 'accept', 'complete']);
      if (state === 'terminated') expect(happened).toEqual(['pay', 'accept', 'terminate']);
      if (state === 'in_progress') expect(happened).toEqual(['pay', 'accept']);
    }),
  );
});

test('A case in progress can neither be cancelled nor expire', () => {
  for (const event of ['cancel', 'expire'] as const)
    expect(consultationLifecycle.next('in_progress', event)).toMatchObject({ code: 'state.not_allowed' });
});
