import { beforeEach, expect, test } from 'vitest';
import { listRecords } from '@shared/contracts/record';
import { ConsultationId, PatientId } from '@shared/kernel/ids';
import { CaseWorld, PATIENT_ID, RECORD, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const CHILD = PatientId.parse('patient-child');
const given = (
  name: string,
  signedAt: number,
  patientId = PATIENT_ID,
  state: 'draft' | 'signed' = 'signed',
) => {
  const id = ConsultationId.parse(name);
  const { accountId, doctorId } = world.given('completed', { id, patientId });
  world.runtime.store.rows.records.set(id, {
    ...{ id, accountId, patientId, doctorId, state, body: RECORD, savedAt: MONDAY_10 },
    ...(state === 'signed' && { disposition: { kind: 'self_care' }, signedAt }),
  });
};
const list = async (who: Who, input: { patientId?: PatientId; cursor?: string } = {}) => {
  const reply = await world.ask(listRecords, input, who);
  if (!reply.ok) throw new Error(reply.code);
  return { ids: reply.value.records.map((it) => String(it.consultationId)), ...reply.value };
};

test('Signed records of this account come newest first, drafts not at all', async () => {
  given('older', 1);
  given('newer', 2);
  given('draft', 3, PATIENT_ID, 'draft');
  const { ids, records } = await list('patient');
  expect(ids).toEqual(['newer', 'older']);
  expect(records[0]).toMatchObject({ chiefComplaint: '咳嗽三天', doctor: { name: '李明' } });
});

test('Records of one person are found apart', async () => {
  given('mine', 1);
  given('of-child', 2, CHILD);
  expect((await list('patient', { patientId: CHILD })).ids).toEqual(['of-child']);
});

test('Records of others are not listed, even when their patient is named', async () => {
  given('mine', 1);
  expect((await list('stranger')).ids).toEqual([]);
  expect((await list('stranger', { patientId: PATIENT_ID })).ids).toEqual([]);
});

test('Pages follow each other without a gap and cost few reads', async () => {
  for (let i = 0; i < 25; i += 1) given(`case-${String(i).padStart(2, '0')}`, 7);
  const first = await list('patient');
  const before = world.runtime.store.counts.reads;
  const second = await list('patient', { cursor: first.nextCursor! });
  expect([first.ids.length, second.ids.length, second.nextCursor]).toEqual([20, 5, undefined]);
  expect(new Set([...first.ids, ...second.ids]).size).toBe(25);
  // The account, two halves of the page, the cases; the doctors are known from the page before.
  expect(world.runtime.store.counts.reads - before).toBe(4);
});

test('A cursor that was not given by the list is refused', async () => {
  expect(await world.ask(listRecords, { cursor: 'x' }, 'patient')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});
