import type { ActorOf } from '../../kernel/actor';
import type { MedicalRecord } from './record';

/** The treating doctor reads draft and record; the account of the patient reads what is signed. */
export const mayRead = (record: MedicalRecord, actor: ActorOf<['patient', 'doctor']>): boolean =>
  actor.role === 'doctor'
    ? record.doctorId === actor.id && record.restrictedAt === undefined
    : record.accountId === actor.id && record.state === 'signed';

/** The treating doctor amends what they signed, while they may read it. */
export const mayAmend = (record: MedicalRecord, actor: ActorOf<['doctor']>): boolean =>
  mayRead(record, actor);
