import type { ActorOf } from '../../kernel/actor';
import type { Consultation } from '../consultation/consultation';
import { isOpen, type AccessGrant } from './grant';

/** An emergency opens one case to the one person who declared it, in that office, while it lasts. */
export const opens = (grant: AccessGrant, actor: ActorOf<['doctor']>, now: number): boolean =>
  grant.actorId === (actor.id as string) && grant.role === actor.role && isOpen(grant, now);

/** What a person had closed stays closed, whatever the emergency. */
export const isOpenable = (consultation: Consultation | undefined): consultation is Consultation =>
  consultation !== undefined && consultation.restrictedAt === undefined;
