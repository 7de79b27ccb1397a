import { effect } from '../../_runtime/effect';

/** Those who wait are told of a move at most so many at a time; whoever is further back sees it on the next pull. */
const TOLD = 50;

/** Everybody who still waits at this doctor has another place in the queue now. */
export const onQueueMoved = effect(
  'consultation.onQueueMoved',
  ['consultation.accepted', 'consultation.cancelled', 'consultation.expired'],
  async ({ doctorId }, { db, runtime, now }) => {
    const waiting = await db.consultations.list({
      where: { doctorId, state: 'waiting' },
      orderBy: [['waitingSince', 'asc']],
      limit: TOLD,
    });
    // Whose own promise is over is about to be told of that.
    const stay = waiting.filter(({ acceptBy = Infinity }) => acceptBy > now);
    await Promise.all(stay.map(({ id, accountId }) => runtime.store.bump(accountId, [id])));
  },
);
