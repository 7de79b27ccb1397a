import { expect, test } from 'vitest';
import { lastVisitOf, outcomeText } from './lastVisit';

const endedAt = 1_764_000_000_000;

test('A visit that a doctor closed says when it ended and where the patient went', () => {
  const visit = lastVisitOf({
    state: 'completed',
    endedAt,
    disposition: { kind: 'outpatient', withinDays: 3 },
  });
  expect(visit).toEqual({ endedAt, disposition: { kind: 'outpatient', withinDays: 3 } });
  expect(outcomeText(visit!)).toContain('3 天内');
});

test('One that was ended for a hospital says so', () => {
  expect(outcomeText(lastVisitOf({ state: 'terminated', endedAt })!)).toBe('已转线下');
});

test.each(['cancelled', 'expired', 'no_show', 'in_progress'])('What is %s is no visit', (state) => {
  expect(lastVisitOf({ state, endedAt })).toBeUndefined();
});
