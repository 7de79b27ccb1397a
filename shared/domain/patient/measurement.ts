import * as z from 'zod/mini';
import { AccountId, MeasurementId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant, MINUTE_MS } from '../../kernel/time';

/** A number with one decimal place at most. */
const oneDecimal = (least: number, most: number) =>
  z.number().check(
    z.minimum(least),
    z.maximum(most),
    z.refine((it) => Math.abs(Math.round(it * 10) - it * 10) < 1e-6),
  );

/** When blood was taken. */
export const GlucoseTime = z.enum(['fasting', 'after_meal', 'other']);
export type GlucoseTime = z.infer<typeof GlucoseTime>;

/** What was measured at home, with its unit in its name; bounds are what a device can show, not what is healthy. */
export const Measured = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('blood_pressure'),
    systolicMmHg: z.int().check(z.minimum(40), z.maximum(300)),
    diastolicMmHg: z.int().check(z.minimum(20), z.maximum(200)),
  }),
  z.strictObject({ kind: z.literal('glucose'), mmolPerL: oneDecimal(0.5, 50), taken: GlucoseTime }),
  z.strictObject({ kind: z.literal('weight'), kg: oneDecimal(0.5, 400) }),
  z.strictObject({ kind: z.literal('temperature'), celsius: oneDecimal(30, 45) }),
]);
export type Measured = z.infer<typeof Measured>;

/** 测量项目. */
export const MeasurementKind = z.enum(['blood_pressure', 'glucose', 'weight', 'temperature']);
export type MeasurementKind = z.infer<typeof MeasurementKind>;

/** 健康测量 as stored: one value of one person at one time, as they say themselves. */
export const Measurement = z.object({
  id: MeasurementId,
  accountId: AccountId,
  patientId: PatientId,
  kind: MeasurementKind,
  value: Measured,
  takenAt: Instant,
  savedAt: Instant,
});
export type Measurement = z.infer<typeof Measurement>;

/** A phone's clock may be a little ahead. */
const AHEAD_MS = 5 * MINUTE_MS;

/** Why a value is not what was measured; the lower pressure is never above the upper one. */
export function checkMeasured(
  value: Measured,
  takenAt: number,
  now: number,
): Result<Measured, 'measurement.in_future' | 'measurement.reversed'> {
  if (takenAt > now + AHEAD_MS) return reject('measurement.in_future');
  if (value.kind === 'blood_pressure' && value.diastolicMmHg >= value.systolicMmHg)
    return reject('measurement.reversed');
  return ok(value);
}
