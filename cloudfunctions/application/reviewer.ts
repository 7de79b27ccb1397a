import type { Reviewer } from '@shared/domain/application/review';
import type { ActorOf } from '@shared/kernel/actor';
import type { Db } from '../_runtime/tx';

/** Who reviews, by name: nobody reviews their own. */
export async function reviewerOf(actor: ActorOf<['operations', 'quality']>, db: Db): Promise<Reviewer> {
  const staff = await db.staff.find(actor.id);
  if (!staff) throw new Error('a session of nobody');
  return { id: actor.id, role: actor.role, name: staff.name };
}
