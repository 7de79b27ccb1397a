import { fileURLToPath } from 'node:url';
import { cloudRuntime, newId } from '../cloudfunctions/_runtime/cloudRuntime';
import { sha256 } from '../cloudfunctions/_runtime/digest';
import { staffIdOf } from '../cloudfunctions/_runtime/identify';
import type { Runtime } from '../cloudfunctions/_runtime/runtime';
import { systemTools } from '../cloudfunctions/_runtime/systemTools';
import { ACTIVATION_MS, activationCodeOf, issueActivation } from '../shared/domain/staff/activation';
import { STAFF_ROLE_NAMES, Staff } from '../shared/domain/staff/staff';
import type { StaffId } from '../shared/kernel/ids';

/** The two without whom nobody else can be let in. */
const FIRST_ROLES = ['system_admin', 'security_admin'] as const;
type FirstRole = (typeof FIRST_ROLES)[number];
/** Who is to hold an office first. */
type First = { readonly loginName: string; readonly name: string };

const USAGE = `usage: npx tsx scripts/firstAdministrators.ts <login name>:<name> <login name>:<name>
The first is the system administrator, the second the security administrator: two people.
It needs TCB_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, BLIND_INDEX_KEY, and the master keys as the
functions have them: MASTER_KEYS, or KMS_KEY_IDS with KMS_SECRET_ID and KMS_SECRET_KEY.`;

/** Made by this script, and not activated yet. */
const isUnused = (known: Staff, role: FirstRole): boolean =>
  known.state === 'approved' && known.role === role && known.createdBy === undefined;

/**
 * 首批管理员: makes the first system administrator and the first security administrator known to a hospital that has
 * neither, each with an activation code that is good for a day, and leaves a trail. From then on people come in through
 * the console alone. Whoever has not activated yet gets a new code when it is run again.
 */
export async function firstAdministrators(
  runtime: Runtime,
  people: Readonly<Record<FirstRole, First>>,
): Promise<(First & { readonly role: FirstRole; readonly activationCode: string })[]> {
  if (people.system_admin.loginName === people.security_admin.loginName)
    throw new Error('the two administrators must be two people');
  const { db, step } = systemTools(runtime, 'script.firstAdministrators', runtime.newId());
  for (const role of FIRST_ROLES) {
    const known = await db.staff.find(staffIdOf(people[role].loginName));
    if ((await db.staff.count({ role, state: 'active' })) > 0)
      throw new Error(`there is a ${role} already: people are let in through the console`);
    if (known && !isUnused(known, role)) throw new Error(`the login name ${known.loginName} is taken`);
  }
  const made = FIRST_ROLES.map((role) => ({
    role,
    ...people[role],
    activationCode: activationCodeOf(newId()),
  }));
  for (const { role, loginName, name, activationCode } of made) {
    const id: StaffId = staffIdOf(loginName);
    await step(id, async ({ tx, now }) => {
      const known = await tx.staff.find(id);
      const facts = { recovery: [], failures: 0, sessionsFrom: now, createdAt: now };
      const person = Staff.parse({ ...facts, ...known, id, loginName, name, role, state: 'approved' });
      const decision = issueActivation(person, sha256(activationCode), now);
      if (!decision.ok) throw new Error(decision.code);
      if (known) tx.staff.replace(decision.value);
      else tx.staff.insert(decision.value);
    });
  }
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [system, security] = process.argv.slice(2).map((it) => {
    const [loginName = '', name = ''] = it.split(':');
    return { loginName, name };
  });
  if (!system || !security) {
    process.stderr.write(`${USAGE}\n`);
    process.exit(2);
  }
  const made = await firstAdministrators(cloudRuntime(), { system_admin: system, security_admin: security });
  for (const { role, loginName, name, activationCode } of made)
    process.stdout.write(`${STAFF_ROLE_NAMES[role]}  ${name}  ${loginName}  ${activationCode}\n`);
  process.stdout.write(
    `Each hands in their own code at the console within ${ACTIVATION_MS / 3_600_000} hours. Give them apart, in person.\n`,
  );
  process.exit(0);
}
