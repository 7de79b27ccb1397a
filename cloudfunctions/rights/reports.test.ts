import { beforeEach, describe, expect, test } from 'vitest';
import { closeAccount } from '@shared/contracts/auth';
import { erasePerson } from '@shared/contracts/rights';
import type { AdverseEventState } from '@shared/domain/adverseEvent/event';
import { AdverseEventId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, CaseWorld, PATIENT_ID, PICTURES } from '../../testing/caseWorld';
import { functions, implementations } from '../../testing/catalogue';
import { OTHERS_ROWS } from '../../testing/othersRows';
import { MONDAY_10 } from '../../testing/runtime';
import { effects } from '../outbox/effects';

const ACCOUNT = accountOfPerson('patient');
const EVENT = AdverseEventId.parse('report-1');
/** The night after the last day of a visit of November 2026. */
const FIFTEEN_YEARS = instantOf('2041-11-24', 160);

let world: CaseWorld;
let removed: string[];
const rows = () => world.runtime.store.rows;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations, timers: functions['rights']!.timers! });
  world.runtime.effects = effects;
  removed = [];
  world.runtime.files = { ...world.runtime.files, remove: async (ids) => void removed.push(...ids) };
  for (const id of [PATIENT_ID, ACCOUNT])
    rows().dataKeys.set(id, {
      ...{ id, masterKey: 'k', createdAt: 0 },
      versions: [{ version: 1, blob: 'b', masterKey: 'k' }],
    });
  world.given('completed', { pictureIds: [] });
});
const versions = (id: string) => rows().dataKeys.get(id)!.versions.length;
const reported = (state: AdverseEventState) =>
  rows().adverseEvents.set(EVENT, {
    ...OTHERS_ROWS.adverseEvents,
    ...{ id: EVENT, accountId: ACCOUNT, patientId: PATIENT_ID, consultationId: CASE_ID, at: MONDAY_10 },
    ...{ state, pictures: [{ id: PICTURES.patient }] },
  } as never);
const night = async (at: number) => {
  world.runtime.time = at;
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
};
const erase = () => world.ask(erasePerson, { patientId: PATIENT_ID }, 'patient');

describe('A report of an adverse reaction, of whoever is deleted', () => {
  test('stays with the record of its visit, and goes with it, its pictures too', async () => {
    reported('filed');
    expect(await erase()).toMatchObject({ value: { outcome: 'restricted' } });
    await night(FIFTEEN_YEARS - 86_400_000);
    expect([rows().adverseEvents.size, removed, versions(PATIENT_ID)]).toEqual([1, [], 1]);
    await night(FIFTEEN_YEARS);
    expect([rows().adverseEvents.size, removed.length, versions(PATIENT_ID)]).toEqual([0, 1, 0]);
    expect(rows().pictures.has(PICTURES.patient)).toBe(false);
  });

  test('that was not sent on yet stays until it was, however old the visit is', async () => {
    reported('assessed');
    world.runtime.time = FIFTEEN_YEARS;
    expect(await erase()).toMatchObject({ value: { outcome: 'restricted', keptCases: 0 } });
    expect([rows().adverseEvents.size, versions(PATIENT_ID)]).toEqual([1, 1]);
    await night(instantOf('2041-12-25', 160));
    expect([rows().adverseEvents.size, versions(PATIENT_ID)]).toEqual([1, 1]);
    reported('filed');
    await night(instantOf('2042-01-25', 160));
    expect([rows().adverseEvents.size, removed.length, versions(PATIENT_ID)]).toEqual([0, 1, 0]);
  });

  test('of a visit that law keeps no more goes at once', async () => {
    reported('filed');
    world.runtime.time = FIFTEEN_YEARS;
    expect(await erase()).toMatchObject({ value: { outcome: 'erased' } });
    expect([rows().adverseEvents.size, removed.length]).toEqual([0, 1]);
  });

  test('keeps the key that its pictures are sealed with, when the account is closed', async () => {
    reported('assessed');
    world.runtime.time = FIFTEEN_YEARS;
    expect(await world.ask(closeAccount, {}, 'patient')).toMatchObject({ ok: true });
    expect([versions(PATIENT_ID), versions(ACCOUNT)]).toEqual([1, 1]);
    reported('filed');
    await night(instantOf('2041-12-25', 160));
    expect([versions(PATIENT_ID), versions(ACCOUNT)]).toEqual([0, 0]);
  });
});
