import { expect, it } from 'vitest';
import { weekOf } from './schedule';

it('shows the week from Monday to Sunday with each day’s periods in order', () => {
  const week = weekOf([
    { weekday: 0, fromMinute: 540, toMinute: 720 },
    { weekday: 1, fromMinute: 840, toMinute: 1440 },
    { weekday: 1, fromMinute: 480, toMinute: 720 },
  ]);
  expect(week[0]).toEqual({ day: '周一', periods: ['08:00–12:00', '14:00–24:00'] });
  expect(week[1]).toEqual({ day: '周二', periods: [] });
  expect(week[6]).toEqual({ day: '周日', periods: ['09:00–12:00'] });
});
