import type { MeasurementView } from '@shared/contracts/measurement';
import { numbersOf } from './words';

/** A mark of the chart: where it stands, in percent from the left and from the bottom. */
export type Mark = {
  readonly id: string;
  readonly left: number;
  readonly low: number;
  readonly high: number;
};
export type Chart = { readonly marks: readonly Mark[]; readonly least: number; readonly most: number };

/** Oldest at the left, by time; between the least and the most that was measured, with some air. Undefined for none. */
export function chartOf(measurements: readonly MeasurementView[]): Chart | undefined {
  if (measurements.length === 0) return undefined;
  const times = measurements.map(({ takenAt }) => takenAt);
  const numbers = measurements.flatMap(({ value }) => numbersOf(value));
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const [bottom, top] = [Math.min(...numbers), Math.max(...numbers)];
  const air = Math.max((top - bottom) * 0.15, 0.5);
  const [least, most] = [bottom - air, top + air];
  const percent = (number: number) => ((number - least) / (most - least)) * 100;
  return {
    marks: measurements.map(({ id, value, takenAt }) => {
      const own = numbersOf(value);
      return {
        id,
        left: until === from ? 50 : ((takenAt - from) / (until - from)) * 100,
        low: percent(Math.min(...own)),
        high: percent(Math.max(...own)),
      };
    }),
    least: bottom,
    most: top,
  };
}
