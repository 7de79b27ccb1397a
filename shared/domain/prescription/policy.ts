import type { ActorOf } from '../../kernel/actor';
import type { Prescription } from './prescription';

/** The prescribing doctor reads every version; the account of the patient reads it from the moment it was handed in. */
export const mayRead = (prescription: Prescription, actor: ActorOf<['patient', 'doctor']>): boolean =>
  actor.role === 'doctor' ? prescription.doctorId === actor.id : prescription.accountId === actor.id;
