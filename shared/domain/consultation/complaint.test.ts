import { expect, test } from 'vitest';
import { asksPregnancy, Complaint } from './complaint';

test('Pregnancy is asked of women from 10 to 60 years and of nobody else', () => {
  expect([9, 10, 60, 61].map((age) => asksPregnancy('female', age))).toEqual([false, true, true, false]);
  expect(asksPregnancy('male', 30)).toBe(false);
});

test('What must not be guessed is told as none, some or unknown, never left out', () => {
  const told = {
    chief: '咳嗽三天，有痰',
    since: 'today',
    history: { kind: 'none' },
    medicines: { kind: 'unknown' },
  };
  expect(Complaint.safeParse({ ...told, allergies: { kind: 'some', text: '青霉素' } }).success).toBe(true);
  expect(Complaint.safeParse({ ...told, allergies: { kind: 'some', text: ' ' } }).success).toBe(false);
  expect(Complaint.safeParse(told).success).toBe(false);
});
