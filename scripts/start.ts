import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildConsole } from './buildConsole';
import { buildFunctions } from './buildFunctions';
import { buildMiniprogram } from './buildMiniprogram';
import { keysIn } from '../emulator/developmentKeys';
import { startHospital } from './hospitalWorld';
import { PEOPLE } from './seed/hospital';
import { DEMO_PIN } from './seed/signing';
import { staffIn } from './seed/staff';

const root = path.resolve(import.meta.dirname, '..');
const dataDir = path.join(root, '.data');
const port = Number(process.env['PORT'] ?? 5180);
const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
const say = (line: string) => process.stdout.write(`${line}\n`);

if (process.argv.includes('--fresh')) {
  await rm(dataDir, { recursive: true, force: true });
  say('Began anew: the local data folder .data was emptied.');
}

say('1/4  Building the cloud functions …');
await buildFunctions();
say(`     done after ${seconds()}`);

say('2/4  Building the app for the browser (the first time takes a minute or so) …');
await buildMiniprogram('h5', { onProgress: (line) => say(`     ${line}`) });
say(`     done after ${seconds()}`);

say('3/4  Building the console of the staff …');
await buildConsole({ onProgress: (line) => say(`     ${line}`) });
say(`     done after ${seconds()}`);

say('4/4  Starting the emulated cloud …');
const world = await startHospital({
  dataDir,
  port,
  keys: await keysIn(dataDir),
  staticDir: path.join(root, 'dist/h5'),
  consoleDir: path.join(root, 'dist/console'),
  staff: await staffIn(dataDir),
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  say(`\nPort ${port} is taken. Stop what is using it, or choose another: PORT=5181 npm start`);
  process.exit(1);
});

say(`
Wenzhen 问诊 is ready after ${seconds()}.

  Patient's phone   ${world.url}/?wx_user=小雨
  Doctor's phone    ${world.url}/?wx_user=林晓岚      (in another window; 我的 → 进入医生端)
  Any WeChat user   ${world.url}/
  Staff's console   ${world.url}/console/
                    one person of each office, with password and second factor, in .data/staff.json
  Signing           with the PIN ${DEMO_PIN} (doctors and the pharmacist of the demonstration)
  Inside the cloud  ${world.url}/__control/
  Real names        the register knows ${PEOPLE.map(({ name, idCard }) => `${name} ${idCard}`).join(', ')}

Data stays in .data between starts; \`npm start -- --fresh\` begins anew. Ctrl-C stops.`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    say('\nStopping …');
    void world.stop().then(() => process.exit(0));
  });
