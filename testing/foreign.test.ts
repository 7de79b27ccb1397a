import { beforeAll, expect, test } from 'vitest';
import { contracts } from '@shared/contracts/index';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import type { ActionContract } from '@shared/kernel/contract';
import { accountOfPerson, CASE_ID, CaseWorld, DOCTOR_ID, PATIENT_ID, RECORD, type Who } from './caseWorld';
import { implementations } from './catalogue';
import { LISTS_OF_ONES_OWN, OPEN_TO_OTHERS } from './foreign';
import { MemoryPayment } from './memoryPayment';
import { giveOthersRows, OTHERS_ROWS } from './othersRows';
import { MONDAY_10 } from './runtime';
import { sampleInput } from './sampleInput';

/** A hospital in which 王芳 and 李医生 have something of every kind; the other two have nothing to do with it. */
function aWorld(state: ConsultationState): CaseWorld {
  const world = new CaseWorld({ actions: implementations });
  const { runtime } = world;
  runtime.payment = new MemoryPayment(runtime.now);
  world.given(state, { pictureIds: [] });
  giveOthersRows(world);
  const { rows } = runtime.store;
  const ids = { accountId: accountOfPerson('patient'), patientId: PATIENT_ID, doctorId: DOCTOR_ID };
  const isSigned = state === 'completed';
  rows.records.set(CASE_ID, {
    ...{ id: CASE_ID, ...ids, state: isSigned ? 'signed' : 'draft', body: RECORD, savedAt: MONDAY_10 },
    ...(isSigned && { disposition: { kind: 'self_care' }, signedAt: MONDAY_10, sha256: 'x' }),
  } as never);
  rows.recordShares.set(`${PATIENT_ID}.${DOCTOR_ID}`, {
    ...{ id: `${PATIENT_ID}.${DOCTOR_ID}`, ...ids, goal: 'look', consent: { version: '1', sha256: 'x' } },
    ...{ at: MONDAY_10, until: MONDAY_10 + 1e9 },
  } as never);
  rows.reviews.set(CASE_ID, {
    ...{ id: CASE_ID, ...ids, satisfaction: 5, score: 9, tags: [], signals: [], moderation: 'passed' },
    ...{ isShown: true, isOpen: false, at: MONDAY_10 },
  } as never);
  return world;
}
const STATES = ['awaiting_payment', 'in_progress', 'completed'] as const;

/** What stands in the rows of the two people of the case; whatever a stranger does must leave it. */
const theirs = ({ runtime: { store } }: CaseWorld): string =>
  JSON.stringify(
    (
      [
        'consultations',
        'patients',
        'records',
        'messages',
        'payments',
        'recordShares',
        ...(Object.keys(OTHERS_ROWS) as (keyof typeof OTHERS_ROWS)[]),
      ] as const
    ).map((name) =>
      [...(store.rows[name] as Map<string, { trail?: unknown }>)].map(([id, { trail: _, ...row }]) => [
        id,
        row,
      ]),
    ),
  );

/** What nobody else may read. */
const SECRETS = ['王芳', '咳嗽三天，夜里更重', RECORD.presentIllness, '1990-05-01', '314159'];

const strangerOf = ({ roles }: ActionContract): readonly Who[] => [
  ...(roles.includes('patient') ? (['stranger'] as const) : []),
  ...(roles.includes('doctor') ? (['otherDoctor'] as const) : []),
];
const ownerOf = { stranger: 'patient', otherDoctor: 'doctor' } as const;

/** Ids of what is theirs. A doctor and a day are for everybody to name. */
const IDS = [
  ...[CASE_ID, PATIENT_ID, `${PATIENT_ID}.${DOCTOR_ID}`],
  ...Object.values(OTHERS_ROWS).map(({ id }) => id),
];
const namesSomething = ({ name }: ActionContract): boolean =>
  new RegExp(`"(${IDS.join('|')})"`).test(JSON.stringify(sampleInput[name]));
const cases = contracts
  .filter(namesSomething)
  .flatMap((contract) => strangerOf(contract).map((who) => [contract.name, who, contract] as const));

async function ask(world: CaseWorld, contract: ActionContract, who: Who) {
  // A cursor of the samples would skip what there is.
  const { cursor: _, ...sample } = sampleInput[contract.name]!;
  return (await world.ask(contract as never, sample as never, who)) as { ok: boolean; code?: string };
}

let proven: Set<string>;
beforeAll(() => void (proven = new Set()));

test.each(cases)(
  '%s, asked by %s about what is not theirs, tells and changes nothing',
  async (name, who, contract) => {
    for (const state of STATES) {
      const world = aWorld(state);
      const before = theirs(world);
      const reply = await ask(world, contract, who);
      if (name in OPEN_TO_OTHERS) continue;
      expect([state, reply.ok]).toEqual([state, LISTS_OF_ONES_OWN.includes(name)]);
      if (!reply.ok) expect(reply.code).toMatch(/not_found|not_granted|not_yours|forbidden/);
      for (const secret of SECRETS) expect(JSON.stringify(reply)).not.toContain(secret);
      expect(theirs(world)).toBe(before);
      const own = await ask(aWorld(state), contract, ownerOf[who as keyof typeof ownerOf]);
      if (JSON.stringify(own) !== JSON.stringify(reply) && own.code !== 'internal') proven.add(name);
    }
  },
);

test('What the strangers were refused is there: the owners hear something else', () => {
  const KINDS = /^(consultation|record|payment|rights|share|trail|patient|review)\./;
  const unproven = cases.map(([name]) => name).filter((name) => KINDS.test(name) && !proven.has(name));
  expect([...new Set(unproven)].filter((name) => !(name in OPEN_TO_OTHERS))).toEqual([]);
});

test('Every exception is an action that there is', () => {
  const known = new Set(contracts.map(({ name }) => name as string));
  expect(Object.keys(OPEN_TO_OTHERS).filter((name) => !known.has(name))).toEqual([]);
});
