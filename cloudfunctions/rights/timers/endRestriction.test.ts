import { beforeEach, describe, expect, test } from 'vitest';
import { closeAccount } from '@shared/contracts/auth';
import { getRecord } from '@shared/contracts/record';
import { erasePerson, reviewErasure } from '@shared/contracts/rights';
import { PatientId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, CaseWorld, PATIENT_ID } from '../../../testing/caseWorld';
import { functions, implementations } from '../../../testing/catalogue';
import { effects } from '../../outbox/effects';

const ofCase = { consultationId: CASE_ID };
const person = { patientId: PATIENT_ID };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations, timers: functions['rights']!.timers! });
  world.runtime.effects = effects;
  world.runtime.files = { ...world.runtime.files, remove: async () => undefined };
});
const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
async function treated(): Promise<void> {
  world.given('in_progress');
  await must(world.close());
}
const key = () =>
  world.runtime.store.rows.dataKeys.set(PATIENT_ID, {
    ...{
      id: PATIENT_ID,
      versions: [{ version: 1, blob: 'b', masterKey: 'k' }],
      masterKey: 'k',
      createdAt: 0,
    },
  });

describe('What law keeps of whoever asked to be deleted', () => {
  const nightly = async (day: string) => {
    world.runtime.time = instantOf(day, 160);
    world.runtime.openid = undefined;
    await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
  };
  const dataKey = () => world.runtime.store.rows.dataKeys.get(PATIENT_ID)!;
  const erasedOne = async () => {
    key();
    await treated();
    await must(world.ask(erasePerson, person, 'patient'));
  };

  test('is destroyed the night after its last day, with the key and with a trace of it', async () => {
    await erasedOne();
    await nightly('2041-11-23');
    expect(dataKey().versions).toHaveLength(1);
    const before = world.trail.length;
    await nightly('2041-11-24');
    expect(dataKey()).toMatchObject({ versions: [], destroyedAt: world.runtime.time });
    expect(world.runtime.store.rows.patients.get(PATIENT_ID)).not.toHaveProperty('keptUntil');
    expect(world.trail.slice(before).map(({ action }) => action)).toContainEqual(
      expect.stringContaining('endRestriction'),
    );
  });

  test.each(['sealedAt', 'sealAskedAt'])('stays while a visit is sealed, or is to be: %s', async (by) => {
    await erasedOne();
    const { consultations } = world.runtime.store.rows;
    const { eraseTalkAt: _, ...rest } = world.stored()!;
    consultations.set(CASE_ID, { ...rest, [by]: 1 });
    await nightly('2041-11-24');
    expect(dataKey().versions).toHaveLength(1);
    // Once the dispute is over it goes, when it is asked about again.
    consultations.set(CASE_ID, rest);
    await nightly('2041-11-25');
    expect(dataKey().versions).toHaveLength(1);
    await nightly('2041-12-25');
    expect(dataKey().versions).toEqual([]);
  });

  test('is nothing after sixteen years: whoever asks then is deleted at once', async () => {
    key();
    await treated();
    world.runtime.time = instantOf('2042-12-01', 600);
    const gone = { outcome: 'erased', keptCases: 0, keptOrders: 0 };
    expect(await must(world.ask(reviewErasure, person, 'patient'))).toEqual(gone);
    expect(await must(world.ask(erasePerson, person, 'patient'))).toEqual(gone);
    expect(dataKey()).toMatchObject({ versions: [], destroyedAt: world.runtime.time });
    expect(await world.ask(getRecord, ofCase, 'doctor')).toMatchObject({ ok: false });
  });

  test('takes the key of a closed account with it, after its last person alone', async () => {
    const { rows } = world.runtime.store;
    const accountId = accountOfPerson('patient');
    key();
    rows.dataKeys.set(accountId, { ...dataKey(), id: accountId as never });
    await treated();
    await must(world.ask(closeAccount, {}, 'patient'));
    expect(rows.dataKeys.get(accountId)!.versions).toHaveLength(1);
    const other = { ...rows.patients.get(PATIENT_ID)!, id: PatientId.parse('other') };
    rows.patients.set(other.id, { ...other, keptUntil: instantOf('2050-01-01', 0) });
    await nightly('2041-11-24');
    expect(dataKey().versions).toEqual([]);
    expect(rows.dataKeys.get(accountId)!.versions).toHaveLength(1);
    await nightly('2050-01-01');
    expect(rows.dataKeys.get(accountId)!.versions).toEqual([]);
  });
});
