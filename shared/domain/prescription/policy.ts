import type { ActorOf } from '../../kernel/actor';
import type { AccountId, StaffId } from '../../kernel/ids';
import type { Consultation } from '../consultation/consultation';
import type { Prescription } from './prescription';

/**
 * The prescribing doctor reads every version, and so does whoever is responsible for the case by now: after 转交 a patient has
 * somebody for what was prescribed before. The account of the patient reads it from the moment it was handed in.
 */
export const mayRead = (
  prescription: Prescription,
  { doctorId }: Pick<Consultation, 'doctorId'>,
  actor: ActorOf<['patient', 'doctor']>,
): boolean =>
  actor.role === 'doctor'
    ? prescription.doctorId === actor.id || doctorId === actor.id
    : mayUse(prescription, actor.id);

/** The account of the patient buys, plans and reports by a prescription; for every other account it is not there. */
export const mayUse = (
  prescription: Prescription | undefined,
  accountId: AccountId,
): prescription is Prescription => prescription?.accountId === accountId;

/** What a pharmacist works at now: the shift they are in, and whether their own pharmacy serves the order made with it. */
export type AtWork = { readonly isOnDuty: boolean; readonly isServing: boolean; readonly now: number };

/** A pharmacist has had it in hand: whoever let it pass, or has it on the desk. */
const reviews = ({ approved, claim }: Prescription, staffId: StaffId, now: number): boolean =>
  approved?.by === staffId || (claim?.by === staffId && now < claim.until);

/**
 * Who may have 处方笺 in hand: its patient and its doctor, and a pharmacist for the work of the hour: on duty, what they let
 * pass or review; at a pharmacy, what that pharmacy gives out. The case once restricted, its patient alone.
 */
export const mayPrint = (
  prescription: Prescription,
  consultation: Pick<Consultation, 'doctorId' | 'restrictedAt'>,
  actor: ActorOf<['patient', 'doctor', 'pharmacist']>,
  { isOnDuty, isServing, now }: AtWork,
): boolean => {
  if (actor.role !== 'patient' && consultation.restrictedAt !== undefined) return false;
  if (actor.role !== 'pharmacist') return mayRead(prescription, consultation, actor);
  return isServing || (isOnDuty && reviews(prescription, actor.id, now));
};
