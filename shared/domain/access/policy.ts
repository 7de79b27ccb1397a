import type { ActorOf } from '../../kernel/actor';
import type { ActionContract } from '../../kernel/contract';
import type { Consultation } from '../consultation/consultation';
import { isOpen, type AccessGrant } from './grant';

/** An emergency opens one case to the one person who declared it, in that office, while it lasts. */
export const opens = (grant: AccessGrant, actor: ActorOf<['doctor']>, now: number): boolean =>
  grant.actorId === (actor.id as string) && grant.role === actor.role && isOpen(grant, now);

/**
 * 停止执业: whoever is suspended, or whose papers are over, opens nothing of any patient, not even of those they treated. The
 * institution keeps the records; what such a doctor needs of their own they ask it for. What everybody may read stays open,
 * and an action that says itself who is not qualified says so in its own order.
 */
export const needsOffice = ({ roles, rejections, outOfOffice }: ActionContract): boolean =>
  roles.includes('doctor') &&
  outOfOffice !== true &&
  !roles.some((it) => it === 'visitor' || it === 'anybody') &&
  !rejections.includes('doctor.not_qualified');

/** What a person had closed stays closed, whatever the emergency. */
export const isOpenable = (consultation: Consultation | undefined): consultation is Consultation =>
  consultation !== undefined && consultation.restrictedAt === undefined;
