import * as z from 'zod/mini';

/** 未写成的原因, as 医务质控 has found it out and the patient reads it. */
export const UnwrittenReason = z.enum(['suspended', 'left', 'unable']);
export type UnwrittenReason = z.infer<typeof UnwrittenReason>;

/** 未写成的原因 in words. */
export const unwrittenText: Record<UnwrittenReason, string> = {
  suspended: '医生已被停止执业',
  left: '医生已离开本院',
  unable: '医生因故不能书写',
};
