import { beforeEach, expect, test } from 'vitest';
import { terminateConsultation } from '@shared/contracts/closing';
import { correctPrescription, getPrescription } from '@shared/contracts/prescription';
import { CASE_ID, CaseWorld, DOCTOR_ID, TERMINATION } from '../../../testing/caseWorld';
import { PIN } from '../../../testing/memoryAuthority';
import { DRAFT, FOLLOW_UP, Prescribing, stockShelves } from '../../../testing/prescriptionWorld';
import { systemTools } from '../../_runtime/systemTools';
import { onDoctorStopped } from '../../consultation/effects/onDoctorStopped';
import { parts as consultation } from '../../consultation/parts';
import { parts } from '../parts';
import { onCaseTerminated } from './onCaseTerminated';

let world: CaseWorld;
let on: Prescribing;
beforeEach(async () => {
  world = new CaseWorld({ ...parts, actions: [...parts.actions!, ...consultation.actions!] });
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
  await on.onDuty();
});
const terminate = () =>
  world.ask(terminateConsultation, { consultationId: CASE_ID, termination: TERMINATION }, 'doctor');
const followed = () => (world.runtime.effects = [onCaseTerminated]);

test('A prescription that lies with a pharmacist when its case is sent to a hospital never becomes effective', async () => {
  const id = await on.issued();
  await on.take(id);
  await terminate();
  // The outbox has not come round yet.
  expect(on.stored(id)?.state).toBe('submitted');
  for (const reply of [await on.take(id), await on.approve(id), await on.giveBack(id), await on.question(id)])
    expect(reply).toMatchObject({ ok: false, code: 'prescription.not_waiting' });
  expect(on.stored(id)?.state).toBe('submitted');
});

test('What was handed in, given back or passed is void with its case, and its patient reads why', async () => {
  followed();
  const [waiting, returned, passed] = [await on.issued(), await on.issued(), await on.issued()];
  await on.take(returned);
  await on.giveBack(returned);
  await on.take(passed);
  await on.approve(passed);
  await terminate();
  for (const id of [waiting, returned, passed]) {
    expect(on.stored(id)).toMatchObject({ state: 'voided', ended: { at: world.runtime.time } });
    const read = await world.ask(getPrescription, { prescriptionId: id }, 'patient');
    expect(JSON.stringify(read)).toContain('问诊已终止并转线下：需要当面检查或化验');
  }
  const correct = { prescriptionId: returned, draft: DRAFT, pin: PIN };
  expect(await world.ask(correctPrescription, correct, 'doctor')).toMatchObject({ ok: false });
});

test('Medicine that was ordered already is left to whoever prescribed it', async () => {
  followed();
  const id = await on.issued();
  await on.take(id);
  await on.approve(id);
  const { prescriptions } = world.runtime.store.rows;
  prescriptions.set(id, { ...on.stored(id)!, state: 'used' });
  await terminate();
  expect(on.stored(id)?.state).toBe('used');
});

test('Where the hospital ends a case because its doctor was stopped, what was passed still holds', async () => {
  followed();
  const [waiting, passed] = [await on.issued(), await on.issued()];
  await on.take(passed);
  await on.approve(passed);
  const stopped = { type: 'doctor.stopped' as const, doctorId: DOCTOR_ID };
  await onDoctorStopped.run(stopped, systemTools(world.runtime, onDoctorStopped.name, 'request'));
  expect(world.stored()).toMatchObject({ state: 'terminated', termination: { reason: 'doctor_stopped' } });
  expect(on.stored(passed)?.state).toBe('effective');
  expect(on.stored(waiting)?.state).toBe('voided');
});
