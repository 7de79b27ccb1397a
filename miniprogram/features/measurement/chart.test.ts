import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MeasurementId } from '@shared/kernel/ids';
import { chartOf } from './chart';

const pressure = (takenAt: number, systolicMmHg: number, diastolicMmHg: number) => ({
  id: MeasurementId.parse(`m${takenAt}`),
  takenAt,
  value: { kind: 'blood_pressure' as const, systolicMmHg, diastolicMmHg },
});

it('The oldest stands at the left, the newest at the right, the upper pressure above the lower one', () => {
  const chart = chartOf([pressure(20, 150, 90), pressure(10, 120, 80)])!;
  const [newest, oldest] = chart.marks;
  expect([oldest?.left, newest?.left]).toEqual([0, 100]);
  expect(newest!.high).toBeGreaterThan(newest!.low);
  expect([chart.least, chart.most]).toEqual([80, 150]);
});

it('One value, or the same value again and again, stands inside the chart', () => {
  expect(chartOf([])).toBeUndefined();
  expect(chartOf([pressure(1, 120, 80)])?.marks[0]?.left).toBe(50);
});

it('Nothing ever stands outside of the chart', () => {
  const one = fc.tuple(
    fc.integer({ min: 0 }),
    fc.integer({ min: 40, max: 300 }),
    fc.integer({ min: 20, max: 200 }),
  );
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (all) => {
      for (const { left, low, high } of chartOf(all.map((it) => pressure(...it)))!.marks)
        for (const at of [left, low, high]) expect(at >= 0 && at <= 100).toBe(true);
    }),
  );
});
