import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import tcb from 'tcb-admin-node';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import type { Kms } from '../../cloudfunctions/_runtime/ports/kms';
import { staffIdOf } from '../../cloudfunctions/_runtime/identify';
import { hashPassword } from '../../cloudfunctions/_runtime/password';
import { newTotpSecret } from '../../cloudfunctions/_runtime/secondFactor';
import { DataKeys } from '../../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../../cloudfunctions/_runtime/sealing/sealedStore';
import { STAFF_ROLE_NAMES, type Staff } from '../../shared/domain/staff/staff';
import { STAFF_ROLES, type StaffRole } from '../../shared/kernel/actor';
import type { Environment } from './seed';

/** How one person of a developer's own hospital signs in. */
export type StaffCredentials = {
  readonly role: StaffRole;
  readonly loginName: string;
  readonly name: string;
  readonly password: string;
  readonly totpSecret: string;
};

/** People who do not exist, one of each 岗位. */
const NAMES: Readonly<Record<StaffRole, readonly [loginName: string, name: string]>> = {
  quality: ['shen.zhi', '沈知'],
  pharmacist: ['bai.zhu', '白竹'],
  dispenser: ['du.zhong', '杜仲'],
  support: ['he.an', '何安'],
  finance: ['qian.xi', '钱熹'],
  operations: ['tong.wen', '童文'],
  system_admin: ['xi.tong', '席彤'],
  security_admin: ['an.quan', '安荃'],
  auditor: ['jian.cha', '简察'],
};

/** 核对 is another person's than 调配. */
const SECOND_DISPENSER = ['ling.xiao', '凌霄'] as const;

const made = (
  role: StaffRole,
  [loginName, name]: readonly [string, string] = NAMES[role],
): StaffCredentials => ({
  ...{ role, loginName, name },
  password: `${STAFF_ROLE_NAMES[role]}-${randomBytes(9).toString('base64url')}-7q`,
  totpSecret: newTotpSecret(),
});

const everybody = (): StaffCredentials[] => [
  ...STAFF_ROLES.map((role) => made(role)),
  made('dispenser', SECOND_DISPENSER),
];

/** Credentials of one person of each 岗位, and of a second 药房药师: those of this data folder, or fresh ones. Never committed. */
export async function staffIn(dataDir: string | undefined): Promise<StaffCredentials[]> {
  if (dataDir === undefined) return everybody();
  const file = path.join(dataDir, 'staff.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StaffCredentials[]) : [];
  // An office that is newer than the folder gets its person as well.
  const people = everybody().map((it) => known.find(({ loginName }) => loginName === it.loginName) ?? it);
  await mkdir(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(people, null, 2), { mode: 0o600 });
  return people;
}

/** Puts them into the hospital, active, as if two administrators had done so. What is there already stays. */
export async function seedStaff(
  { serviceUrl, env, secretId, secretKey }: Environment,
  kms: Kms,
  people: readonly StaffCredentials[],
): Promise<void> {
  const database = new CloudbaseStore(tcb.init({ serviceUrl, env, secretId, secretKey }).database());
  const store = new SealedStore(database, new DataKeys(database, kms, Date.now));
  for (const { role, loginName, name, password, totpSecret } of people) {
    const id = staffIdOf(loginName);
    if (await store.find('staff', id)) continue;
    const now = Date.now();
    const signIn = { password: await hashPassword(password), totpSecret, recovery: [], failures: 0 };
    const row: Staff = {
      id,
      loginName,
      name,
      role,
      state: 'active',
      ...signIn,
      sessionsFrom: 0,
      createdAt: now,
    };
    await store.transaction(async () => ({
      value: undefined,
      writes: [{ kind: 'replace', table: 'staff', row }],
    }));
  }
}
