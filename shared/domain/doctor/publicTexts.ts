import * as z from 'zod/mini';
import { ok, reject, type Result } from '../../kernel/result';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';
import type { Doctor } from './doctor';

/** 公开介绍: what a doctor says of themselves to everybody. */
export const PublicTexts = z.strictObject({ goodAt: typedText(2, 60), introduction: typedText(0, 500) });
export type PublicTexts = z.infer<typeof PublicTexts>;

/** 待审介绍: written by the doctor, seen by nobody else until somebody of the hospital has looked. */
export const HeldTexts = z.object({ ...PublicTexts.shape, at: Instant });
export type HeldTexts = z.infer<typeof HeldTexts>;

/** 修改介绍: what passed the check is public at once; what is doubtful waits, and what was public stays. */
export function writeTexts(
  doctor: Doctor,
  { goodAt, introduction }: PublicTexts,
  moderation: 'pass' | 'held',
  now: number,
): Doctor {
  const { heldTexts: _, heldTextsAt: __, ...rest } = doctor;
  return moderation === 'pass'
    ? { ...rest, goodAt, introduction }
    : { ...rest, heldTexts: { goodAt, introduction, at: now }, heldTextsAt: now };
}

/** 审核介绍 by somebody of the hospital: exactly what they saw becomes public, or goes. */
export function decideTexts(
  doctor: Doctor | undefined,
  { isShown, at }: { readonly isShown: boolean; readonly at: number },
): Result<Doctor, 'doctor.not_found' | 'texts.changed'> {
  if (!doctor) return reject('doctor.not_found');
  const { heldTexts, heldTextsAt: _, ...rest } = doctor;
  if (heldTexts?.at !== at) return reject('texts.changed');
  const { goodAt, introduction } = heldTexts;
  return ok(isShown ? { ...rest, goodAt, introduction } : rest);
}
