import { effect } from '../../_runtime/effect';

/** Those who wait are told of a move at most so many at a time; whoever is further back sees it on the next pull. */
const TOLD = 50;

/** Everybody who still waits at this doctor has another place in the queue now. */
export const onQueueMoved = effect(
  'consultation.onQueueMoved',
  ['consultation.accepted', 'consultation.cancelled', 'consultation.expired'],
  async ({ doctorId }, { db, runtime }) => {
    const waiting = await db.consultations.list({
      where: { doctorId, state: 'waiting' },
      orderBy: [['waitingSince', 'asc']],
      limit: TOLD,
    });
    await Promise.all(waiting.map(({ id, accountId }) => runtime.store.bump(accountId, [id])));
  },
);
