import { closeConsultation, terminateConsultation } from '@shared/contracts/closing';
import { listTimes } from '@shared/contracts/appointment';
import { me } from '@shared/contracts/auth';
import {
  acceptConsultation,
  checkPicture,
  getConsultation,
  judgeEvidence,
  openEvidence,
  quote,
  requestConsultation,
  sendMessage,
} from '@shared/contracts/consultation';
import { consent, propose } from '@shared/contracts/colleague';
import { addMeasurement } from '@shared/contracts/measurement';
import { issuePrescription } from '@shared/contracts/prescription';
import { giveShare } from '@shared/contracts/share';
import { RECORD_SHARING, referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { DoctorId, MedicineOrderId, PharmacyId } from '@shared/kernel/ids';
import { DAY_MS, shanghai } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import type { RouteName, RouteParams } from '../../miniprogram/routes';
import { HYPERTENSION, RECORD, TERMINATION } from '../caseWorld';
import { COMPLAINT, drLin, drXu, LIN, order, payFor, person, xiaoyu } from '../journeys/cast';
import { DRAFT } from '../prescriptionWorld';
import { PICTURE } from './steps';
import { DEMO_PIN } from '../../scripts/seed/signing';

/** Whoever holds the phone: the same three as in `personas`. */
export type Holder = 'patient' | 'doctor' | 'colleague' | 'newcomer';

/** A way to open a page with something on it: who looks, and what the address says. */
export type Opening<Name extends RouteName> = {
  readonly as: Holder;
  readonly params: RouteParams[Name];
};

/** WeChat users by what they are here; the newcomer has agreed to nothing. */
export const HOLDERS: Readonly<Record<Holder, string>> = {
  patient: '小雨',
  doctor: '林晓岚',
  colleague: '许文博',
  newcomer: '老王',
};

/** A hospital with something of everything in it. */
export async function furnish(world: World) {
  const doctor = await drLin(world);
  await drXu(world);
  const patient = await xiaoyu(world);
  const { phone, patientId } = patient;
  const childId = await person(world, phone, {
    ...({ name: '陈小宝', sex: 'male', bornOn: '2018-03-02', relation: 'child' } as const),
  });
  const { account } = await phone.must(me, {});
  const fileId = await phone.upload(`pictures/${account!.id}/rash.png`, PICTURE.buffer);
  const { pictureId } = await phone.must(checkPicture, { fileId });
  const say = (who: typeof phone, consultationId: typeof talking, text: string) =>
    who.must(sendMessage, { consultationId, body: { kind: 'text', text } });
  const accepted = async () => {
    const consultationId = await order(patient, { pictureIds: [pictureId] });
    await payFor(world, phone, consultationId);
    await doctor.must(acceptConsultation, { consultationId });
    return consultationId;
  };

  const completed = await accepted();
  await say(doctor, completed, '您好，红疹有没有水泡？');
  await say(phone, completed, '没有水泡，就是痒');
  const disposition = { kind: 'outpatient', withinDays: 3 } as const;
  await doctor.must(closeConsultation, {
    ...{ consultationId: completed, record: RECORD, disposition, pin: DEMO_PIN },
  });

  const terminated = await accepted();
  await doctor.must(terminateConsultation, { consultationId: terminated, termination: TERMINATION });

  const followUp = await followUpOf();
  const { prescriptionId } = await doctor.must(issuePrescription, {
    pin: DEMO_PIN,
    consultationId: followUp,
    draft: DRAFT,
  });
  await doctor.must(closeConsultation, {
    ...{ consultationId: followUp, record: RECORD, disposition, diagnoses: [HYPERTENSION], pin: DEMO_PIN },
  });

  async function bookedVisit() {
    const of = { doctorId: DoctorId.parse('wang-haifeng'), tier: 'video' } as const;
    const { offer, days } = await phone.must(listTimes, of);
    const { from } = days.flatMap(({ times }) => times).find(({ isFree }) => isFree)!;
    const { consultationId } = await phone.must(requestConsultation, {
      ...{ ...of, from, patientId, service: 'advice', complaint: COMPLAINT, pictureIds: [] },
      ...{ feeFen: offer.feeFen, riskNotice: referenceOf(RISK_NOTICE) },
    });
    await payFor(world, phone, consultationId);
    return consultationId;
  }

  async function followUpOf() {
    const { feeFen, riskNotice } = await phone.must(quote, { doctorId: LIN });
    const { consultationId } = await phone.must(requestConsultation, {
      ...{ doctorId: LIN, patientId, service: 'follow_up', pictureIds: [], feeFen },
      earlier: {
        ...{ diagnosis: '高血压', hospital: '市第一人民医院', on: '2026-10-20' },
        proof: { kind: 'papers', pictureIds: [pictureId] },
      },
      complaint: {
        ...COMPLAINT,
        ...{ chief: '高血压复诊，想续方', allergies: { kind: 'none' }, medicines: { kind: 'none' } },
      },
      riskNotice: { version: riskNotice.version, sha256: riskNotice.sha256 },
    });
    await payFor(world, phone, consultationId);
    await doctor.must(acceptConsultation, { consultationId });
    await doctor.must(openEvidence, { consultationId });
    const verdict = { kind: 'confirmed', diagnoses: [HYPERTENSION] } as const;
    await doctor.must(judgeEvidence, { consultationId, verdict: { ...verdict, diagnoses: [HYPERTENSION] } });
    return consultationId;
  }

  const talking = await accepted();
  for (let at = 1; at <= 12; at += 1)
    await say(at % 2 ? doctor : phone, talking, `第 ${at} 句：红疹这两天有没有扩大，晚上还痒得厉害吗`);
  await phone.must(sendMessage, { consultationId: talking, body: { kind: 'picture', pictureId } });
  const { requestId } = await doctor.must(propose, {
    ...{ consultationId: talking, kind: 'opinion' },
    doctorId: DoctorId.parse('xu-wenbo'),
    words: '请看皮疹的照片，像不像药疹',
  });
  await phone.must(consent, { requestId, agrees: true });
  for (let day = 0; day < 12; day += 1)
    await phone.must(addMeasurement, {
      patientId,
      value: { kind: 'blood_pressure', systolicMmHg: 150 - day, diastolicMmHg: 95 - day },
      takenAt: world.clock.now() - day * DAY_MS,
    });
  const { shareId } = await phone.must(giveShare, {
    ...{ patientId, doctorId: DoctorId.parse('xu-wenbo'), days: 7, goal: 'look' },
    consent: referenceOf(RECORD_SHARING),
  });
  const booked = await bookedVisit();
  const { doctor: shown } = await phone.must(getConsultation, { consultationId: talking });
  return {
    ...{ patientId, childId, doctorId: shown.id, completed, terminated, talking, followUp },
    ...{ prescriptionId, requestId, shareId, booked, today: shanghai(world.clock.now()).day },
  };
}
export type Facts = Awaited<ReturnType<typeof furnish>>;

/**
 * Every page of the app and at least one way to open it with something on it. A page that is added to `routes.ts` is
 * missing here until somebody says how it is opened: then it is looked at as all others are.
 */
export const openingsOf = (
  it: Facts,
): { readonly [Name in RouteName]: readonly [Opening<Name>, ...Opening<Name>[]] } => {
  const by = <const Params>(as: Holder, params: Params) => ({ as, params });
  const patient = <const Params>(params: Params) => [by('patient', params)] as const;
  const doctor = <const Params>(params: Params) => [by('doctor', params)] as const;
  return {
    home: [by('patient', {}), by('newcomer', {})],
    consultations: patient({}),
    health: patient({}),
    mine: patient({}),
    notice: [by('newcomer', {})],
    security: patient({}),
    consents: patient({}),
    closeAccount: patient({}),
    loggedOut: patient({}),
    patients: patient({}),
    patientForm: [by('patient', {}), by('patient', { id: it.childId })],
    patientConsent: patient({ id: it.childId }),
    healthForm: patient({ id: it.patientId }),
    renew: patient({}),
    triage: patient({}),
    adverse: patient({ prescription: it.prescriptionId }),
    adverseList: patient({}),
    departments: patient({}),
    doctors: patient({}),
    doctor: patient({ id: it.doctorId }),
    describe: patient({ doctor: it.doctorId }),
    confirm: patient({ doctor: it.doctorId }),
    consultation: [
      by('patient', { id: it.talking }),
      by('patient', { id: it.completed }),
      by('patient', { id: it.terminated }),
    ],
    evidence: patient({ id: it.followUp }),
    review: patient({ id: it.completed }),
    reviews: patient({ id: it.doctorId }),
    record: patient({ id: it.completed }),
    seal: patient({ id: it.completed }),
    looks: patient({ id: it.completed }),
    myData: patient({}),
    public: patient({}),
    join: patient({}),
    joinForm: patient({ kind: 'doctor' }),
    prescriptions: patient({}),
    prescription: patient({ id: it.prescriptionId }),
    plan: patient({}),
    leaflets: patient({ id: it.prescriptionId }),
    pharmacies: patient({ prescription: it.prescriptionId }),
    buy: patient({ prescription: it.prescriptionId, pharmacy: PharmacyId.parse('demo-renhe') }),
    medicineOrders: patient({}),
    medicineOrder: patient({ id: MedicineOrderId.parse('order-1') }),
    slip: patient({ prescription: it.prescriptionId }),
    colleagueConsent: patient({ id: it.talking }),
    measurements: patient({ id: it.patientId }),
    callWaiting: [by('patient', { id: it.talking }), by('doctor', { id: it.talking, as: 'doctor' })],
    callRoom: patient({ id: it.talking }),
    callJoin: patient({}),
    desk: doctor({}),
    case: [
      by('doctor', { id: it.talking }),
      by('doctor', { id: it.completed }),
      by('doctor', { id: it.terminated }),
    ],
    terminate: doctor({ id: it.talking }),
    prescribe: doctor({ id: it.followUp }),
    prescribed: doctor({ id: it.prescriptionId }),
    schedule: doctor({}),
    papers: doctor({}),
    service: doctor({}),
    colleagues: [by('colleague', {})],
    askColleague: doctor({ id: it.talking, kind: 'hand_over' }),
    colleagueCase: [by('colleague', { id: it.requestId })],
    introduction: doctor({}),
    replies: doctor({}),
    signing: [{ as: 'doctor', params: {} }],
    recordTexts: doctor({}),
    emergency: doctor({}),
    adverseEvents: doctor({}),
    shares: patient({}),
    shareForm: [by('patient', {}), by('patient', { doctor: it.doctorId })],
    secondOpinion: patient({ id: it.completed }),
    shared: [by('colleague', {})],
    sharedRecords: [by('colleague', { id: it.shareId })],
    tiers: patient({ id: it.doctorId }),
    times: patient({ id: it.doctorId, tier: 'video' }),
    waits: patient({}),
    quick: patient({}),
    appointment: patient({ id: it.booked }),
    dutyDay: doctor({ day: it.today }),
    quickQuestions: doctor({}),
    propose: doctor({ id: it.booked, tier: 'video' }),
  };
};
