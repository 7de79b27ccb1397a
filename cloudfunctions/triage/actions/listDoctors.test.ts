import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { listDoctorsForTriage } from '@shared/contracts/triage';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { DOCTOR_ORDER_SENTENCES, DOCTOR_ORDER_VERSION } from '@shared/domain/triage/doctorOrder';
import { PatientId } from '@shared/kernel/ids';
import { aDoctor, CaseWorld, PATIENT_ID, QUALIFICATION, type Who } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.runtime.store.rows.doctors.clear();
  employ('doctor-li');
});

function employ(id: string, change: Partial<Doctor> = {}): void {
  world.runtime.store.rows.doctors.set(id, { ...aDoctor(id, 'doctor'), ...change });
}
type Input = z.input<typeof listDoctorsForTriage.input>;
const ask = (change: Partial<Input> = {}, who: Who = 'patient') =>
  world.ask(listDoctorsForTriage, { departmentCode: '03.01', text: '咳嗽三天，有黄痰', ...change }, who);
async function listed(change: Partial<Input> = {}) {
  const reply = await ask(change);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}
const idsOf = ({ doctors }: Awaited<ReturnType<typeof listed>>) =>
  doctors.map(({ doctor }) => doctor.id as string);

test('Only who is on duty now, of the department and with valid papers is named', async () => {
  employ('a-off', { schedule: [] });
  employ('b-eye', { departmentCode: '10' });
  employ('c-gone', { active: false });
  employ('d-expired', { qualification: { ...QUALIFICATION, licenceUntil: '2026-11-22' } });
  expect(idsOf(await listed())).toEqual(['doctor-li']);
});

test('Each doctor comes with the reasons, from the words that were told and the queue as it is now', async () => {
  world.given('waiting');
  employ('a-other', { goodAt: '睡眠呼吸暂停' });
  const { doctors, isWhole } = await listed();
  expect(isWhole).toBe(true);
  expect(doctors.map(({ doctor, reasons }) => [doctor.id, reasons])).toEqual([
    [
      'doctor-li',
      [
        { code: 'fits', words: ['咳嗽'] },
        { code: 'promise', minutes: 30 },
        { code: 'queue', waiting: 1 },
      ],
    ],
    [
      'a-other',
      [
        { code: 'promise', minutes: 30 },
        { code: 'queue', waiting: 0 },
      ],
    ],
  ]);
});

test('A registered adult is shown the grass-roots doctor first; with an emergency in the words nobody is', async () => {
  employ('village', { isGrassroots: true, goodAt: '慢病用药' });
  expect(idsOf(await listed({ patientId: PATIENT_ID }))).toEqual(['village', 'doctor-li']);
  const urgent = await listed({ patientId: PATIENT_ID, text: '咳嗽，突然倒地叫不醒，没有呼吸了' });
  expect(idsOf(urgent)).toEqual(['doctor-li', 'village']);
  const pregnant = await listed({ patientId: PATIENT_ID, person: { pregnancyWeeks: 12 } });
  expect(idsOf(pregnant)).toEqual(['doctor-li', 'village']);
});

test('A list is of twenty at most and says when there are more', async () => {
  for (let at = 10; at < 35; at += 1) employ(`doctor-${at}`);
  const { doctors, isWhole } = await listed();
  expect([doctors.length, isWhole]).toEqual([20, false]);
});

test('Nobody’s words are kept or written to the log, and an unknown or another’s person is patient.not_found', async () => {
  await listed();
  expect(JSON.stringify([...world.runtime.store.rows.audits.values()])).not.toContain('黄痰');
  expect(await ask({ patientId: PATIENT_ID }, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  expect(await ask({ patientId: PatientId.parse('nobody') })).toMatchObject({ code: 'patient.not_found' });
});

test('The rule that patients read is the one that is published', async () => {
  const { rule } = await listed();
  expect(rule).toEqual({ version: DOCTOR_ORDER_VERSION, sentences: [...DOCTOR_ORDER_SENTENCES] });
  const published = readFileSync('docs/triage/doctor-order.md', 'utf8');
  for (const text of [rule.version, ...rule.sentences]) expect(published).toContain(text);
});
