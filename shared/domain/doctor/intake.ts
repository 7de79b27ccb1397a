import * as z from 'zod/mini';
import type { Doctor } from './doctor';
import { isOnDuty } from './schedule';

/** How many new cases a doctor takes. */
export const Intake = z.strictObject({
  /** 暂停接诊. Whoever waits already is still seen. */
  paused: z.boolean(),
  /** 同时接诊上限; absent means no limit. */
  maxOpen: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
});
export type Intake = z.infer<typeof Intake>;

/** 接诊开关 as it stands. */
export const intakeOf = ({ paused = false, maxOpen }: Doctor): Intake => ({
  paused,
  ...(maxOpen !== undefined && { maxOpen }),
});

/** 设置接诊开关 for what is asked from now on. */
export function setIntake(doctor: Doctor, { paused, maxOpen }: Intake): Doctor {
  const { maxOpen: _, ...rest } = doctor;
  return { ...rest, paused, ...(maxOpen !== undefined && { maxOpen }) };
}

/** 出诊中: the schedule covers this instant and the doctor has not paused. */
export const isTaking = (doctor: Pick<Doctor, 'schedule' | 'days' | 'paused'>, at: number): boolean =>
  !doctor.paused && isOnDuty(doctor, at);

/** True when one more case is one too many. */
export const isFull = ({ maxOpen }: Pick<Doctor, 'maxOpen'>, open: number): boolean =>
  maxOpen !== undefined && open >= maxOpen;
