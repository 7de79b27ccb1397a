import { expect, test } from 'vitest';
import { contracts } from '@shared/contracts/index';
import { startDuty } from '@shared/contracts/prescription';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';
import { HOUR_MS } from '@shared/kernel/time';
import { CaseWorld } from './caseWorld';
import { implementations } from './catalogue';
import { MemoryPayment } from './memoryPayment';
import { giveOthersRows, OTHERS_ROWS } from './othersRows';
import { LICENCE_NO, stockShelves } from './prescriptionWorld';
import { MONDAY_10 } from './runtime';
import { sampleInput } from './sampleInput';

/** Somebody of the right 岗位 whose row it is, or is not. */
type Whose = 'own' | 'other';
type Relation = {
  readonly table: 'medicineOrders' | 'prescriptions' | 'applications';
  readonly roles: readonly StaffRole[];
  /** Which actions of these roles name such a row. */
  readonly names: (contract: ActionContract) => boolean;
  readonly given: (world: CaseWorld, whose: Whose, role: StaffRole) => Promise<void>;
  readonly refusal: RegExp;
};

const sampleHas = (field: string, { name }: ActionContract): boolean => field in sampleInput[name]!;
const put = (world: CaseWorld, table: Relation['table'], change: object): void => {
  const row = { ...OTHERS_ROWS[table], ...change };
  (world.runtime.store.rows[table] as Map<string, unknown>).set(row.id, row);
};
const until = MONDAY_10 + HOUR_MS;

/** 岗位 and row: that somebody may do such a thing does not say that they may do it here. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  'an order at another pharmacy': {
    table: 'medicineOrders',
    roles: ['dispenser'],
    names: (contract) => sampleHas('orderId', contract),
    async given(world, whose) {
      const pharmacyId = whose === 'own' ? 'pharmacy-1' : 'pharmacy-2';
      const row = { id: 'staff-dispenser', pharmacyId, name: '测试', by: 'staff-operations', at: MONDAY_10 };
      world.runtime.store.rows.pharmacyStaff.set(row.id, row as never);
    },
    refusal: /^medicineOrder\.not_found$/,
  },
  'a prescription on another pharmacist’s desk': {
    table: 'prescriptions',
    roles: ['pharmacist'],
    names: (contract) => contract.name.startsWith('prescription.') && sampleHas('prescriptionId', contract),
    async given(world, whose) {
      stockShelves(world);
      const duty = await world.askAs('pharmacist', startDuty, { licenceNo: LICENCE_NO });
      expect(duty.ok).toBe(true);
      const by = whose === 'own' ? 'staff-pharmacist' : 'staff-somebody';
      put(world, 'prescriptions', { state: 'submitted', claim: { by, until } });
    },
    refusal: /^prescription\.(taken|not_yours)$/,
  },
  'an application that a colleague has taken': {
    table: 'applications',
    roles: ['operations', 'quality'],
    names: (contract) => sampleHas('applicationId', contract),
    async given(world, whose, role) {
      const staffId = whose === 'own' ? `staff-${role}` : 'staff-somebody';
      const state = role === 'operations' ? 'submitted' : 'first_passed';
      const first = role === 'quality' ? { firstBy: 'staff-chen' } : {};
      put(world, 'applications', { state, submittedAt: MONDAY_10, lease: { staffId, until }, ...first });
    },
    refusal: /^application\.(taken|not_opened)$/,
  },
};

/** What does not go by who has taken it, and why. */
const NOT_BY_THE_LEASE: Readonly<Record<string, string>> = {
  'application.suspend': 'whoever has joined is suspended by the quality office, taken or not',
  'application.reinstate': 'as suspending',
  'application.release': 'gives back what one has taken oneself, and nothing otherwise',
};

const cases = Object.entries(RELATIONS).flatMap(([what, relation]) =>
  contracts
    .filter((contract) => relation.names(contract) && !(contract.name in NOT_BY_THE_LEASE))
    .flatMap((contract) =>
      relation.roles
        .filter((role) => contract.roles.includes(role))
        .map((role) => [contract.name, role, what, contract, relation] as const),
    ),
);

async function asked(contract: ActionContract, role: StaffRole, relation: Relation, whose: Whose) {
  const world = new CaseWorld({ actions: implementations });
  world.runtime.payment = new MemoryPayment(world.runtime.now);
  world.given('in_progress', { pictureIds: [] });
  giveOthersRows(world);
  await relation.given(world, whose, role);
  const rows = () => JSON.stringify([...world.runtime.store.rows[relation.table].values()]);
  const before = rows();
  const reply = await world.askAs(role, contract as never, sampleInput[contract.name] as never);
  return { reply: reply as { ok: boolean; code?: string }, isUnchanged: rows() === before };
}

test.each(cases)(
  '%s, asked by %s about %s, tells and changes nothing',
  async (_name, role, _what, contract, relation) => {
    const { reply, isUnchanged } = await asked(contract, role, relation, 'other');
    expect(reply.code).toMatch(relation.refusal);
    for (const secret of ['王芳', '1990-05-01', '314159', '刘'])
      expect(JSON.stringify(reply)).not.toContain(secret);
    expect(isUnchanged).toBe(true);
    // Whose it is hears something else: the refusal was for the relation, not for something that is missing.
    const own = await asked(contract, role, relation, 'own');
    expect(own.reply.code ?? 'ok').not.toMatch(relation.refusal);
  },
);

test('Giving back an application that a colleague has taken leaves it with them', async () => {
  const release = contracts.find(({ name }) => name === 'application.release')!;
  const relation = RELATIONS['an application that a colleague has taken']!;
  expect((await asked(release, 'operations', relation, 'other')).isUnchanged).toBe(true);
  expect((await asked(release, 'operations', relation, 'own')).isUnchanged).toBe(false);
});

test('Every relation has actions, and every exception is one', () => {
  const known = new Set(cases.map(([, , what]) => what));
  expect([...known].toSorted()).toEqual(Object.keys(RELATIONS).toSorted());
  const names = contracts.map(({ name }) => name as string);
  expect(Object.keys(NOT_BY_THE_LEASE).filter((name) => !names.includes(name))).toEqual([]);
});
