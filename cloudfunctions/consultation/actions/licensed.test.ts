import { beforeEach, expect, test } from 'vitest';
import { acceptConsultation, quote, requestConsultation } from '@shared/contracts/consultation';
import { referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { CASE_ID, CaseWorld, COMPLAINT, DOCTOR_ID, LICENCES, PATIENT_ID } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const ORDER = {
  ...{ doctorId: DOCTOR_ID, patientId: PATIENT_ID, complaint: COMPLAINT, pictureIds: [], feeFen: 2900 },
  service: 'advice' as const,
  riskNotice: referenceOf(RISK_NOTICE),
};
const closed = { ok: false, code: 'institution.not_licensed' };

test.each(LICENCES)(
  'Without the licence of kind $kind there is no quote, no order and no acceptance',
  async (licence) => {
    const { licences, consultations } = world.runtime.store.rows;
    licences.set(licence.id, { ...licence, departmentCodes: ['07'] });
    expect(await world.ask(quote, { doctorId: DOCTOR_ID }, 'patient')).toEqual(closed);
    expect(await world.ask(requestConsultation, ORDER, 'patient')).toEqual(closed);
    expect(consultations.size).toBe(0);
    world.given('waiting');
    expect(await world.ask(acceptConsultation, { consultationId: CASE_ID }, 'doctor')).toEqual(closed);
    expect(world.stored()).toMatchObject({ state: 'waiting' });
  },
);

test('A case that is accepted is looked at by the department it was opened for', async () => {
  const { doctors, licences } = world.runtime.store.rows;
  for (const licence of LICENCES) licences.set(licence.id, { ...licence, departmentCodes: ['03.01'] });
  world.given('waiting');
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, departmentCode: '07' });
  const accepted = await world.ask(acceptConsultation, { consultationId: CASE_ID }, 'doctor');
  expect(accepted).toMatchObject({ ok: true });
});
