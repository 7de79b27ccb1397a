import { beforeEach, expect, test } from 'vitest';
import { listHistory } from '@shared/contracts/history';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { sign } from '@shared/domain/record/sign';
import { canonicalJson } from '@shared/kernel/canonical';
import { ConsultationId, DoctorId, PatientId } from '@shared/kernel/ids';
import { aConsultation, CASE_ID, CaseWorld, HYPERTENSION, RECORD } from '../../../testing/caseWorld';
import { parts } from '../parts';

const ofCase = { consultationId: CASE_ID };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.given('in_progress');
});

/** A visit that was signed. */
function visited(n: number, change: Partial<Consultation> = {}): ConsultationId {
  const id = ConsultationId.parse(`earlier-${n}`);
  const consultation = aConsultation('completed', { id, ...change });
  const { consultations, records } = world.runtime.store.rows;
  consultations.set(id, consultation);
  const written = {
    body: { ...RECORD, chiefComplaint: `第${n}次` },
    diagnoses: [HYPERTENSION],
    disposition: { kind: 'self_care' as const },
  };
  const doctor = { name: '李明', hospital: '问真医院' };
  records.set(id, sign(consultation, written, { now: n, doctor, digestOf: canonicalJson }).record);
  return id;
}
const read = async (who: 'doctor' | 'otherDoctor' = 'doctor', cursor?: string) =>
  world.ask(listHistory, { ...ofCase, ...(cursor !== undefined && { cursor }) }, who);

test('The treating doctor reads the earlier visits of this person, newest first, at whichever doctor; each look is on its trail', async () => {
  visited(1, { doctorId: DoctorId.parse('doctor-zhao') });
  visited(2);
  visited(3, { patientId: PatientId.parse('somebody-else') });
  const reply = await read();
  expect(reply).toMatchObject({
    ok: true,
    value: {
      records: [
        { consultationId: 'earlier-2', chiefComplaint: '第2次', diagnoses: [HYPERTENSION] },
        { consultationId: 'earlier-1', doctor: { id: 'doctor-zhao' } },
      ],
    },
  });
  const looks = [...world.runtime.store.rows.audits.values()].filter(
    ({ action }) => action === 'look.treatment',
  );
  expect(looks.map(({ target }) => target)).toEqual(expect.arrayContaining(['earlier-1', 'earlier-2']));
});

test('A long history comes in pages', async () => {
  for (let n = 1; n <= 25; n += 1) visited(n);
  const first = await read();
  const cursor = first.ok ? first.value.nextCursor : undefined;
  expect(first.ok && first.value.records).toHaveLength(20);
  const second = await read('doctor', cursor);
  expect(second.ok && second.value.records.map(({ consultationId }) => consultationId)).toEqual(
    [5, 4, 3, 2, 1].map((n) => `earlier-${n}`),
  );
  expect(await read('doctor', 'nonsense')).toMatchObject({ code: 'list.cursor_invalid' });
});

test('What a person has had deleted stays closed, and history is there only while one treats', async () => {
  const id = visited(1);
  const record = world.runtime.store.rows.records.get(id)!;
  world.runtime.store.rows.records.set(id, { ...record, restrictedAt: 1 });
  expect(await read()).toMatchObject({ value: { records: [] } });
  expect(await read('otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
  world.given('completed');
  expect(await read()).toMatchObject({ code: 'consultation.not_in_progress' });
});
