import { beforeEach, expect, test } from 'vitest';
import { requestConsultation } from '@shared/contracts/consultation';
import { getDoctor, myDoctor, setIntake } from '@shared/contracts/doctor';
import { referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { ConsultationId, PatientId } from '@shared/kernel/ids';
import { CaseWorld, COMPLAINT, DOCTOR_ID, PATIENT_ID } from '../../../testing/caseWorld';
import { parts as consultationParts } from '../../consultation/parts';
import { parts } from '../parts';

const ORDER = {
  ...{ doctorId: DOCTOR_ID, patientId: PATIENT_ID, service: 'advice' as const, feeFen: 2900 },
  ...{ complaint: COMPLAINT, pictureIds: [], riskNotice: referenceOf(RISK_NOTICE) },
};

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: [...parts.actions!, ...consultationParts.actions!] });
});
const ask = () => world.ask(requestConsultation, ORDER, 'patient');

test('Who has paused is shown as off duty and asked by nobody, until they go on', async () => {
  await world.ask(setIntake, { paused: true }, 'doctor');
  expect(await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({
    value: { onDuty: false },
  });
  expect(await ask()).toMatchObject({ code: 'doctor.off_duty' });
  expect(await world.ask(myDoctor, {}, 'doctor')).toMatchObject({ value: { intake: { paused: true } } });
  await world.ask(setIntake, { paused: false }, 'doctor');
  expect(await ask()).toMatchObject({ ok: true });
});

test('A full desk takes nobody more; a case that has ended makes room', async () => {
  await world.ask(setIntake, { paused: false, maxOpen: 2 }, 'doctor');
  const other = (n: number, state: 'waiting' | 'in_progress' | 'completed') =>
    world.given(state, {
      id: ConsultationId.parse(`other-${n}`),
      patientId: PatientId.parse(`patient-${n}`),
    });
  other(1, 'waiting');
  other(2, 'in_progress');
  expect(await ask()).toMatchObject({ code: 'doctor.full' });
  other(2, 'completed');
  expect(await ask()).toMatchObject({ ok: true });
});
