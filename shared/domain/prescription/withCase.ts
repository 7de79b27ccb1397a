import { reasonText, type Termination } from '../consultation/termination';
import { prescriptionLifecycle } from './lifecycle';
import type { Prescription } from './prescription';

/**
 * 随问诊终止: what was prescribed in a case that does not belong online is void with it, unless medicine was ordered by it.
 * Where the hospital ends a case because its doctor was stopped, what a pharmacist has passed still holds.
 */
export function stoppedWith(
  prescription: Prescription,
  { reason }: Termination,
  now: number,
): Prescription | undefined {
  const { state, claim: _, ...rest } = prescription;
  if (state === 'used' || !prescriptionLifecycle.allows(state, 'void')) return undefined;
  if (state === 'effective' && reason === 'doctor_stopped') return undefined;
  const words = `问诊已终止并转线下：${reasonText[reason]}`;
  return { ...rest, state: 'voided', hasQuestion: false, ended: { at: now, words } };
}
