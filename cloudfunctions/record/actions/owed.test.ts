import { beforeEach, describe, expect, test } from 'vitest';
import { getConsultation } from '@shared/contracts/consultation';
import { giveUpRecord, listOwedRecords } from '@shared/contracts/owedRecord';
import { ConsultationId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, DOCTOR_ID } from '../../../testing/caseWorld';
import { implementations } from '../../../testing/catalogue';
import { MONDAY_10 } from '../../../testing/runtime';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.given('record_due', { recordOwedSince: MONDAY_10 });
});
const list = async (cursor?: string) =>
  world.askAs('quality', listOwedRecords, cursor === undefined ? {} : { cursor });
const giveUp = (consultationId = CASE_ID) =>
  world.askAs('quality', giveUpRecord, { consultationId, reason: 'suspended' });
const suspend = () => {
  const { doctors } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, active: false });
};
const seen = async () => {
  const reply = await world.ask(getConsultation, { consultationId: CASE_ID }, 'patient');
  return reply.ok && reply.value.unwritten;
};

describe('待签病历: the quality office sees who owes a record and since when', () => {
  test('longest owed first, 20 a page, and without anything of the patient', async () => {
    for (let i = 1; i <= 20; i += 1)
      world.given('record_due', {
        id: ConsultationId.parse(`case-owed-${i}`),
        recordOwedSince: MONDAY_10 - i,
      });
    const first = await list();
    if (!first.ok) throw new Error(first.code);
    expect(first.value.records).toHaveLength(20);
    expect(first.value.records[0]).toEqual({
      ...{ consultationId: 'case-owed-20', doctorId: DOCTOR_ID, doctorName: '李明', departmentCode: '03.01' },
      ...{ owedSince: MONDAY_10 - 20, maySign: true, mayGiveUp: false },
    });
    expect(await list(first.value.nextCursor)).toMatchObject({
      value: { records: [{ consultationId: CASE_ID }] },
    });
    expect(await list('nonsense')).toMatchObject({ code: 'list.cursor_invalid' });
  });

  test('A record that its doctor signs is owed no more, even where the hospital had given it up', async () => {
    world.given('record_due', { unwritten: { reason: 'left', by: 'staff-quality', at: MONDAY_10 } });
    expect(await seen()).toBe('left');
    world.given('record_due', { recordOwedSince: MONDAY_10 });
    expect(await world.close()).toMatchObject({ ok: true });
    expect(await list()).toMatchObject({ value: { records: [] } });
    expect(world.stored()).not.toHaveProperty('recordOwedSince');
  });
});

describe('未写病历: nobody writes a record in the place of its doctor', () => {
  test('A visit that is not there is not given up', async () => {
    expect(await giveUp(ConsultationId.parse('case-nowhere'))).toMatchObject({
      code: 'consultation.not_found',
    });
  });

  test('Nor is one whose record is not owed', async () => {
    world.given('in_progress');
    expect(await giveUp()).toMatchObject({ code: 'record.not_owed' });
  });

  test('Nor one whose doctor may still sign, until it has been owed for thirty days', async () => {
    expect(await giveUp()).toMatchObject({ code: 'record.still_expected' });
    world.runtime.time = MONDAY_10 + 30 * DAY_MS;
    expect(await giveUp()).toMatchObject({ ok: true });
  });

  test('Of a suspended doctor it is given up at once: the patient reads why, and the list is free of it', async () => {
    suspend();
    expect(await list()).toMatchObject({ value: { records: [{ maySign: false, mayGiveUp: true }] } });
    expect(await giveUp()).toMatchObject({ ok: true });
    expect(await seen()).toBe('suspended');
    expect(await list()).toMatchObject({ value: { records: [] } });
    expect(await giveUp()).toMatchObject({ code: 'record.not_owed' });
    expect(world.stored()).toMatchObject({
      state: 'record_due',
      unwritten: { by: 'staff-quality', at: MONDAY_10 },
    });
  });
});
