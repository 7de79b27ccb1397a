import { beforeEach, expect, test } from 'vitest';
import { listRecords } from '@shared/contracts/record';
import { ConsultationId, PatientId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
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
const list = async (who: Who, input: { patientId?: PatientId; cursor?: string; words?: string } = {}) => {
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

test('Words are looked for in what was written, diagnosed and signed, all of them, however they were typed', async () => {
  given('cough', instantOf('2026-10-05', 600));
  given('pressure', instantOf('2026-11-05', 600));
  const { records } = world.runtime.store.rows;
  const pressure = ConsultationId.parse('pressure');
  records.set(pressure, {
    ...records.get(pressure)!,
    body: { ...RECORD, chiefComplaint: '头晕两周', plan: '少盐' },
    diagnoses: [{ code: 'I10.x00x002', name: '高血压' }],
  });
  const found = async (words: string) => (await list('patient', { words })).ids;
  expect(await found('高血压')).toEqual(['pressure']);
  expect(await found('i10')).toEqual(['pressure']);
  expect(await found('咳嗽三天')).toEqual(['cough']);
  expect(await found('李明 2026-10')).toEqual(['cough']);
  expect(await found('李明')).toEqual(['pressure', 'cough']);
  expect(await found('高血压 咳嗽三天')).toEqual([]);
});

test('A search goes through many records and ends each page where the next one begins', async () => {
  for (let n = 0; n < 70; n += 1) given(`visit-${String(n).padStart(3, '0')}`, 1000 + n);
  const { records } = world.runtime.store.rows;
  for (const [id, record] of records)
    if (Number(id.slice(6)) % 2 === 0) records.set(id, { ...record, body: { ...RECORD, plan: '雾化吸入' } });
  const seen: string[] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await list('patient', { words: '雾化', ...(cursor && { cursor }) });
    expect(page.ids.length).toBeLessThanOrEqual(20);
    seen.push(...page.ids);
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(35);
  expect(new Set(seen).size).toBe(35);
});
