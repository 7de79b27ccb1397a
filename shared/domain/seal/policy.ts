import type { ActorOf } from '../../kernel/actor';
import type { Consultation } from '../consultation/consultation';
import { maySee } from '../consultation/policy';
import type { SealSide } from './seal';

/** The patient's side asks for their own visit, the hospital's side (医务质控) for any. */
export const maySeal = (
  consultation: Consultation | undefined,
  actor: ActorOf<['patient', 'quality']>,
): consultation is Consultation =>
  consultation !== undefined && (actor.role === 'quality' || consultation.accountId === actor.id);

/** Both sides of the visit read how its sealing stands; so do the offices that answer for it. */
export const mayReadSeal = (
  consultation: Consultation | undefined,
  actor: ActorOf<['patient', 'doctor', 'quality', 'auditor']>,
): consultation is Consultation =>
  consultation !== undefined &&
  (actor.role === 'quality' || actor.role === 'auditor' || maySee(consultation, actor));

/** Whose side somebody is on who may seal. */
export const sideOf = ({ role }: ActorOf<['patient', 'quality']>): SealSide =>
  role === 'quality' ? 'hospital' : 'patient';
