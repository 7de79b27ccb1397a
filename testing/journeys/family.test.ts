import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  acceptConsultation,
  getConsultation,
  quote,
  requestConsultation,
} from '@shared/contracts/consultation';
import {
  addPatient,
  readIdCard,
  recordGuardianConsent,
  recordProxyConsent,
  verifyPatient,
  withdrawProxyConsent,
} from '@shared/contracts/patient';
import { me } from '@shared/contracts/auth';
import { GUARDIAN_CONSENT, PROXY_CONSENT, referenceOf } from '@shared/domain/consent/texts';
import type { PatientDetails } from '@shared/domain/patient/patient';
import type { PatientId } from '@shared/kernel/ids';
import { DAY_MS, shanghai } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import { PEOPLE } from '../../scripts/seed/hospital';
import { idNumberOf } from '../idNumbers';
import type { Phone } from '../phone';
import { atNine, COMPLAINT, drLin, LIN, payFor, person, xiaoyu } from './cast';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const { pregnancy: _, ...PLAIN } = COMPLAINT;

let world: World;
let doctor: Phone;
let daughter: Phone;
let people = 0;

beforeAll(async () => {
  world = await startHospital({ strictIndexes: true });
  await atNine(world);
  doctor = await drLin(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  daughter = (await xiaoyu(world, `女儿${++people}`)).phone;
});

const ask = async (phone: Phone, patientId: PatientId, more: object = {}) => {
  const { feeFen, riskNotice } = await phone.must(quote, { doctorId: LIN });
  return phone.call(requestConsultation, {
    service: 'advice',
    ...{ doctorId: LIN, patientId, complaint: PLAIN, pictureIds: [], feeFen },
    riskNotice: referenceOf(riskNotice),
    ...more,
  });
};
const FATHER: PatientDetails = { name: '陈国强', sex: 'male', bornOn: '1966-07-12', relation: 'father' };

describe('a daughter asks for her father', () => {
  it('with his consent, given on her phone; the doctor sees who asks; and he takes it back', async () => {
    const idNumber = numberOf(FATHER.name);
    const { id: patientId } = await daughter.must(addPatient, FATHER);
    await daughter.must(verifyPatient, { patientId, idNumber });
    expect(await ask(daughter, patientId)).toMatchObject({ code: 'proxy.consent_missing' });

    const consent = { patientId, consent: referenceOf(PROXY_CONSENT), name: FATHER.name };
    expect(await daughter.call(recordProxyConsent, { ...consent, lastFour: '0000' })).toMatchObject({
      code: 'proxy.confirmation_wrong',
    });
    await daughter.must(recordProxyConsent, { ...consent, lastFour: idNumber.slice(-4) });

    const asked = await ask(daughter, patientId);
    if (!asked.ok) throw new Error(asked.code);
    const { consultationId } = asked.value;
    await payFor(world, daughter, consultationId);
    await doctor.must(acceptConsultation, { consultationId });
    expect(await doctor.must(getConsultation, { consultationId })).toMatchObject({
      patient: { name: '陈国强', relation: 'father' },
    });

    await daughter.must(withdrawProxyConsent, { patientId });
    expect(await ask(daughter, patientId)).toMatchObject({ code: 'proxy.consent_missing' });
  });
});

describe('a mother asks for her child', () => {
  it('with her consent as the guardian, and being there while it is under six', async () => {
    const today = shanghai(Date.now() + world.control.offset()).day;
    const turnsSixTomorrow = `${Number(today.slice(0, 4)) - 6}${shanghai(Date.parse(`${today}T04:00:00Z`) + DAY_MS).day.slice(4)}`;
    const patientId = await person(world, daughter, {
      ...{ name: '陈小宝', sex: 'male', bornOn: turnsSixTomorrow, relation: 'child' },
    });
    expect(await ask(daughter, patientId)).toMatchObject({ code: 'guardian.consent_missing' });
    await daughter.must(recordGuardianConsent, { patientId, consent: referenceOf(GUARDIAN_CONSENT) });
    expect(await ask(daughter, patientId)).toMatchObject({ code: 'guardian.absent' });
    const asked = await ask(daughter, patientId, { guardianPresent: true });
    if (!asked.ok) throw new Error(asked.code);
    const { consultationId } = asked.value;
    await payFor(world, daughter, consultationId);
    expect(await doctor.must(getConsultation, { consultationId })).toMatchObject({
      patient: { relation: 'child', guardian: { name: '陈小雨', present: true } },
    });
  });
});

describe('real names', () => {
  it('are looked up in the register; until then there is nothing medical, and a service out of reach is no yes', async () => {
    const details = { name: '李秀英', sex: 'female', bornOn: '1961-04-23', relation: 'mother' } as const;
    const { id: patientId } = await daughter.must(addPatient, details);
    const idNumber = numberOf('李秀英');
    expect(await ask(daughter, patientId)).toMatchObject({ code: 'patient.unverified' });

    world.control.faults.add({ operation: 'tencentCloud.IdCardVerification', kind: 'drop_before', times: 1 });
    expect(await daughter.call(verifyPatient, { patientId, idNumber })).toMatchObject({
      code: 'identity.provider_unavailable',
    });
    const stranger = idNumberOf(details, 7);
    expect(await daughter.must(verifyPatient, { patientId, idNumber: stranger })).toMatchObject({
      outcome: 'unknown_number',
      triesLeft: 2,
    });
    expect(await daughter.must(verifyPatient, { patientId, idNumber })).toMatchObject({
      outcome: 'verified',
    });
  });

  it('are read from a photo of the card, which is gone from the storage afterwards', async () => {
    const { account } = await daughter.must(me, {});
    const fileId = await daughter.upload(`id-cards/${account!.id}/card.png`, PNG);
    expect(await daughter.must(readIdCard, { fileId })).toEqual({
      name: PEOPLE[0]!.name,
      idNumber: PEOPLE[0]!.idCard,
    });
    expect(await daughter.call(readIdCard, { fileId })).toMatchObject({ code: 'picture.not_found' });
  });
});

const numberOf = (name: string): string => PEOPLE.find((it) => it.name === name)!.idCard;
