import tcb from 'tcb-admin-node';
import type { DevelopmentKeys } from '../../emulator/developmentKeys';
import type { World } from '../../emulator/world';
import { ENV_ID } from '../../scripts/hospitalWorld';

const MINUTE_MS = 60_000;

/** Makes the one case there is a visit by video that began a minute ago, as an appointment that was booked for now. */
export async function bookForNow(world: World, keys: DevelopmentKeys): Promise<string> {
  const { secretId, secretKey } = keys;
  const app = tcb.init({ env: ENV_ID, serviceUrl: `${world.url}/admin`, secretId, secretKey });
  const { documents } = world.control.documents('consultations', {}, { skip: 0, limit: 1 });
  const id = String(documents[0]!['_id']);
  const from = world.control.now() - MINUTE_MS;
  const appointment = { slotId: 'slot-1', from, until: from + 15 * MINUTE_MS, moved: 0 };
  const asked = app.database().collection('consultations').doc(id);
  const changed = await asked.update({ channel: 'video', tier: 'video', appointment });
  if ('code' in changed) throw new Error(String(changed.code));
  return id;
}
