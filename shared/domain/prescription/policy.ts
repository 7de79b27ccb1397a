import type { ActorOf } from '../../kernel/actor';
import type { AccountId } from '../../kernel/ids';
import type { Consultation } from '../consultation/consultation';
import type { Prescription } from './prescription';

/** The prescribing doctor reads every version; the account of the patient reads it from the moment it was handed in. */
export const mayRead = (prescription: Prescription, actor: ActorOf<['patient', 'doctor']>): boolean =>
  actor.role === 'doctor' ? prescription.doctorId === actor.id : prescription.accountId === actor.id;

/** The account of the patient buys, plans and reports by a prescription; for every other account it is not there. */
export const mayUse = (
  prescription: Prescription | undefined,
  accountId: AccountId,
): prescription is Prescription => prescription?.accountId === accountId;

/**
 * Who may have 处方笺 in hand: its patient and its doctor, and a pharmacist what lies or lay on the desk, until the case is
 * restricted.
 */
export const mayPrint = (
  prescription: Prescription,
  { restrictedAt }: Pick<Consultation, 'restrictedAt'>,
  actor: ActorOf<['patient', 'doctor', 'pharmacist']>,
): boolean => {
  if (actor.role !== 'patient' && restrictedAt !== undefined) return false;
  return actor.role === 'pharmacist' || mayRead(prescription, actor);
};
