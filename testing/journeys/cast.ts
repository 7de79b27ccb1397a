import { register } from '@shared/contracts/auth';
import { acceptConsultation, quote, requestConsultation } from '@shared/contracts/consultation';
import { beginFaceCheck, finishFaceCheck } from '@shared/contracts/doctor';
import { addPatient, verifyPatient } from '@shared/contracts/patient';
import { prepay } from '@shared/contracts/payment';
import { PRIVACY_NOTICE, referenceOf, SENSITIVE_HEALTH } from '@shared/domain/consent/texts';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { PatientDetails } from '@shared/domain/patient/patient';
import { DoctorId, type ConsultationId, type PatientId, type PictureId } from '@shared/kernel/ids';
import { DAY_MS, instantOf, shanghai } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import { idNumberOf } from '../idNumbers';
import { Phone } from '../phone';

/** 林晓岚, 全科, on duty round the clock. */
export const LIN = DoctorId.parse('lin-xiaolan');

/** A rash that is no emergency. */
export const COMPLAINT: Complaint = {
  chief: '胳膊上起了一片红疹，三天了，晚上痒得睡不着',
  since: 'days_1_3',
  history: { kind: 'none' },
  allergies: { kind: 'some', text: '青霉素' },
  medicines: { kind: 'unknown' },
  pregnancy: { kind: 'no' },
};

/** Reads the notice and agrees: the account is there. */
export const agree = async (phone: Phone) => {
  const consents = { notice: referenceOf(PRIVACY_NOTICE), sensitiveHealth: referenceOf(SENSITIVE_HEALTH) };
  await phone.must(register, consents);
  return phone;
};

/** 陈小雨, of age. */
export const XIAOYU: PatientDetails = {
  name: '陈小雨',
  sex: 'female',
  bornOn: '1998-05-20',
  relation: 'self',
};

/** 小雨, or whoever is told: a new patient with one 就诊人. */
export async function xiaoyu(world: World, nickname = '小雨', details = XIAOYU) {
  const phone = await agree(
    await (nickname === '小雨' ? Phone.of(world.url, nickname) : Phone.new(world.url, nickname)),
  );
  const patientId = await person(world, phone, details);
  return { phone, patientId };
}

let registered = 0;
/** A person of the account, known to the register and verified. */
export async function person(world: World, phone: Phone, details: PatientDetails): Promise<PatientId> {
  const idNumber = idNumberOf(details, registered++ % 500);
  world.control.tencentCloud.addPerson({ name: details.name, idCard: idNumber });
  const { id: patientId } = await phone.must(addPatient, details);
  await phone.must(verifyPatient, { patientId, idNumber });
  return patientId;
}

/** Passes today's face check. */
export async function beforeTheCamera(world: World, doctor: Phone): Promise<Phone> {
  const { token } = await doctor.must(beginFaceCheck, {});
  world.control.tencentCloud.settleFaceCheck(token);
  await doctor.must(finishFaceCheck, {});
  return doctor;
}

/** Goes on to nine in the morning in Shanghai: a story of some hours must not run into the end of a day's face check. */
export const atNine = (world: World): Promise<void> => {
  const now = world.clock.now();
  const nine = instantOf(shanghai(now).day, 9 * 60);
  return world.control.advance((nine > now ? nine : nine + DAY_MS) - now);
};

/** 林医生 in doctor mode, seen before the camera today. */
export const drLin = async (world: World) =>
  beforeTheCamera(world, (await agree(await Phone.of(world.url, '林晓岚'))).as('doctor'));

/** 许医生, 皮肤性病科, in doctor mode. */
export const drXu = async (world: World) => (await agree(await Phone.of(world.url, '许文博'))).as('doctor');

/** Orders a consultation: quoted, consented, not paid. */
export async function order(
  { phone, patientId }: Awaited<ReturnType<typeof xiaoyu>>,
  more: { pictureIds?: PictureId[]; doctorId?: DoctorId } = {},
): Promise<ConsultationId> {
  const doctorId = more.doctorId ?? LIN;
  const { feeFen, riskNotice } = await phone.must(quote, { doctorId });
  const { consultationId } = await phone.must(requestConsultation, {
    doctorId,
    patientId,
    service: 'advice',
    complaint: COMPLAINT,
    pictureIds: more.pictureIds ?? [],
    riskNotice: { version: riskNotice.version, sha256: riskNotice.sha256 },
    feeFen,
  });
  return consultationId;
}

/** Orders at WeChat Pay and answers the prepay id. */
export async function openCashier(phone: Phone, consultationId: ConsultationId): Promise<string> {
  const { pay } = await phone.must(prepay, { consultationId });
  return pay.package.replace('prepay_id=', '');
}

/** Pays; the notification is what tells the hospital. */
export async function payFor(world: World, phone: Phone, consultationId: ConsultationId): Promise<void> {
  world.control.wechatPay.pay(await openCashier(phone, consultationId));
  await world.control.advance(0);
}

/** Ordered, paid and accepted. */
export async function openCase(world: World, patient: Awaited<ReturnType<typeof xiaoyu>>, doctor: Phone) {
  const consultationId = await order(patient);
  await payFor(world, patient.phone, consultationId);
  await doctor.must(acceptConsultation, { consultationId });
  return consultationId;
}
