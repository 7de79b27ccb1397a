import { beforeEach, expect, test } from 'vitest';
import { warnOfEmergency } from '@shared/contracts/consultation';
import { PatientId } from '@shared/kernel/ids';
import { CaseWorld, PATIENT_ID } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});

const warn = (chief: string, more: object = {}) =>
  world.ask(warnOfEmergency, { patientId: PATIENT_ID, chief, ...more }, 'patient');

test('Words that name an emergency are told from those that do not, whichever doctor they are for', async () => {
  expect(await warn('胸口压着疼半小时了，一身冷汗')).toMatchObject({ value: { isUrgent: true } });
  expect(await warn('胳膊上起红疹子，有点痒')).toMatchObject({ value: { isUrgent: false } });
});

test('What is known of a pregnancy counts', async () => {
  const pregnancy = { kind: 'pregnant', week: 32 };
  expect(await warn('今天下面流了点血', { pregnancy })).toMatchObject({ value: { isUrgent: true } });
});

test("Nobody asks about somebody else's patient", async () => {
  const patientId = PatientId.parse('nobody');
  expect(await warn('胳膊上起红疹子', { patientId })).toMatchObject({ code: 'patient.not_found' });
});
