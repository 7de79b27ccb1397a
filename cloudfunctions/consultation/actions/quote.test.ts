import { beforeEach, expect, test } from 'vitest';
import { quote } from '@shared/contracts/consultation';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { DoctorId } from '@shared/kernel/ids';
import { CaseWorld, DOCTOR_ID } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});

test('A quote names price, promised time, the doctor and the notice to agree to', async () => {
  expect(await world.ask(quote, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({
    ok: true,
    value: {
      doctor: { name: '李明', onDuty: true, portraitUrl: 'https://storage.test/doctor-li.png' },
      feeFen: 2900,
      promiseMinutes: 30,
      riskNotice: RISK_NOTICE,
    },
  });
});

test('A quote comes without a portrait when storage is down', async () => {
  world.runtime.files = { ...world.runtime.files, urls: () => Promise.reject(new Error('storage is down')) };
  const reply = await world.ask(quote, { doctorId: DOCTOR_ID }, 'patient');
  expect(reply.ok && reply.value.doctor.portraitUrl).toBeUndefined();
});

test('There is no quote for a doctor who has left or never was', async () => {
  const { doctors } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, active: false });
  for (const doctorId of [DOCTOR_ID, DoctorId.parse('nobody')])
    expect(await world.ask(quote, { doctorId }, 'patient')).toMatchObject({ code: 'doctor.not_found' });
});

test('There is no quote for a doctor whose papers are over', async () => {
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  const qualification = { ...doctor.qualification, licenceUntil: '2026-11-22' };
  doctors.set(DOCTOR_ID, { ...doctor, qualification });
  expect(await world.ask(quote, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({
    code: 'doctor.not_qualified',
  });
});
