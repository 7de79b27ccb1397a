import { roomIdOf, userIdOf } from '@shared/domain/call/call';
import { effect } from '../../_runtime/effect';
import { settleRecording } from '../roomAtVendor';

/** The doctor before is put out of the room, and nothing is recorded that the one who comes has not agreed to. */
export const onHandedOver = effect(
  'call.onHandedOver',
  ['consultation.handed_over'],
  async ({ consultationId }, tools) => {
    if (!(await tools.db.calls.find(consultationId))) return;
    const userId = userIdOf(consultationId, { side: 'doctor' });
    await (await tools.runtime.ports.rooms()).remove(roomIdOf(consultationId), userId);
    await settleRecording(consultationId, tools);
  },
);
