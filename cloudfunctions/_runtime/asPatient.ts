import type { ActorOf } from '@shared/kernel/actor';

/**
 * 权利不随同意而失: whoever has withdrawn the notice, or has not agreed to a newer one, is a visitor, and still owns what
 * is stored of them. To read it, to have it erased and to see who looked takes no consent (个人信息保护法 §44 to §47).
 */
export const asPatient = (actor: ActorOf<['patient', 'visitor']>): ActorOf<['patient']> =>
  actor.role === 'patient' ? actor : { role: 'patient', id: actor.accountId, openid: actor.openid };
