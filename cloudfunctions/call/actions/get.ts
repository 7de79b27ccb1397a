import { getCall, MAX_RECORDINGS_SHOWN } from '@shared/contracts/call';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { roomFor } from '../own';
import { callView } from '../present';

export const getAction = implementQuery(getCall, async ({ input, actor, db, ports, now, saw }) => {
  const found = await roomFor(db, input.consultationId, actor);
  if (!found.ok) return found;
  const { member, ...room } = found.value;
  await saw(room.consultation.id, 'treatment');
  const recordings =
    'side' in member
      ? await db.callRecordings.list({
          where: { consultationId: room.consultation.id },
          orderBy: [
            ['startedAt', 'desc'],
            ['id', 'desc'],
          ],
          limit: MAX_RECORDINGS_SHOWN,
        })
      : [];
  const parties = await partiesOf([room.consultation], db, ports, now);
  return ok(callView(room, member, { doctor: parties.get(room.consultation.id)!.doctor, recordings, now }));
});
