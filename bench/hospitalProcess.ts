import { startHospital } from '../scripts/hospitalWorld';
import { makeKeys } from '../emulator/developmentKeys';
import { drLin, openCase, xiaoyu } from '../testing/journeys/cast';

/** The hospital in a process of its own, with open cases in it; says where it is and waits to be ended. */
const cases = Number(process.argv[2] ?? 0);
const keys = makeKeys();
const world = await startHospital({ keys });
const doctor = await drLin(world);
const opened: { nickname: string; consultationId: string }[] = [];
for (let at = 0; at < cases; at += 1) {
  const nickname = `负载${at}`;
  const patient = await xiaoyu(world, nickname);
  opened.push({ nickname, consultationId: await openCase(world, patient, doctor) });
}
process.stdout.write(
  `${JSON.stringify({ url: world.url, opened, secretId: keys.secretId, secretKey: keys.secretKey })}\n`,
);
process.on('SIGTERM', () => void world.stop().then(() => process.exit(0)));
