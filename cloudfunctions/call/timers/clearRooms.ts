import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { clearRoom } from '../roomAtVendor';

/** Rooms in one run. */
const RUN = 100;

/** 到时清场: a quarter of an hour after the appointment nobody is in the room any more. */
export const clearRooms: Timer = {
  name: 'clearRooms',
  trigger: 'lookAfterRooms',
  async run(tools) {
    const due = await tools.db.calls.list({
      where: { clearAt: { lte: tools.now } },
      orderBy: [['clearAt', 'asc']],
      limit: RUN,
    });
    await oneByOne('clearRooms', due, ({ id }) => clearRoom(id, tools), tools);
  },
};
