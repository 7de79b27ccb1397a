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
import { reportEvent } from '@shared/contracts/adverseEvent';
import { consent, propose } from '@shared/contracts/colleague';
import { addMeasurement } from '@shared/contracts/measurement';
import {
  checkOrder,
  complainOfOrder,
  dispenseOrder,
  placeOrder,
  receiveOrder,
  shipOrder,
} from '@shared/contracts/medicineOrder';
import { listOtcOffers, placeOtcOrder } from '@shared/contracts/otc';
import { startPlan } from '@shared/contracts/medicinePlan';
import { confirmPayment, prepay } from '@shared/contracts/payment';
import { recallBatch } from '@shared/contracts/pharmacy';
import {
  approvePrescription,
  issuePrescription,
  startDuty,
  takePrescription,
} from '@shared/contracts/prescription';
import { giveShare } from '@shared/contracts/share';
import { RECORD_SHARING, referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { CHECKS } from '@shared/domain/prescription/prescription';
import { DoctorId, MedicineOrderId, PharmacyId, type ConsultationId } from '@shared/kernel/ids';
import { DAY_MS, shanghai } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import type { RouteName, RouteParams } from '../../miniprogram/routes';
import { HYPERTENSION, RECORD, TERMINATION } from '../caseWorld';
import { COMPLAINT, drLin, drXu, LIN, order, payFor, person, xiaoyu } from '../journeys/cast';
import { Colleague } from '../journeys/colleague';
import { AMLODIPINE_ID, RECEIVER } from '../medicineWorld';
import { DRAFT, drugIdOf } from '../prescriptionWorld';
import { PICTURE } from './steps';
import { underWay } from './underWay';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { DEMO_PIN } from '../../scripts/seed/signing';
import type { StaffCredentials } from '../../scripts/seed/staff';

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

/** The batch of the demo pharmacy that expires first. */
const BATCH = `D${String(new Date().getUTCFullYear())}0301`;

/** A hospital with something of everything in it. */
/** With people of the staff, some of its medicine has been passed, bought, sent, received and recalled as well. */
export async function furnish(world: World, staff: readonly StaffCredentials[] = []) {
  const doctor = await drLin(world);
  const colleague = await drXu(world);
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
  const medicine = staff.length > 0 ? await medicineOf(followUp) : undefined;
  await doctor.must(closeConsultation, {
    ...{ consultationId: followUp, record: RECORD, disposition, diagnoses: [HYPERTENSION], pin: DEMO_PIN },
  });

  /** One prescription that holds, one that was used: bought, lost once, received, recalled and complained of; and an order without any. */
  async function medicineOf(consultationId: typeof followUp) {
    const at = (loginName: string) =>
      Colleague.of(
        world,
        staff.find((it) => it.loginName === loginName)!,
      );
    const [pharmacist, packer, checker] = await Promise.all([at('bai.zhu'), at('du.zhong'), at('ling.xiao')]);
    await pharmacist.must(startDuty, { licenceNo: DEMO_PHARMACIST_LICENCE });
    const passed = async () => {
      const of = { consultationId, draft: DRAFT, pin: DEMO_PIN };
      const { prescriptionId } = await doctor.must(issuePrescription, of);
      await pharmacist.must(takePrescription, { prescriptionId });
      const review = { prescriptionId, version: 1, checks: [...CHECKS], pin: DEMO_PIN };
      await pharmacist.must(approvePrescription, review);
      return prescriptionId;
    };
    const paid = async ({ orderId }: { orderId: MedicineOrderId }, caseId?: ConsultationId) => {
      const of = { orderId, ...(caseId && { consultationId: caseId }) };
      const { pay } = await phone.must(prepay, of);
      world.control.wechatPay.pay(pay.package.replace('prepay_id=', ''));
      await phone.must(confirmPayment, of);
      return orderId;
    };
    const holds = await passed();
    const used = await passed();
    await phone.must(startPlan, { prescriptionId: used });
    const to = { way: 'delivery', receiver: RECEIVER } as const;
    const pharmacyId = PharmacyId.parse('demo-renhe');
    const bought = await paid(
      await phone.must(placeOrder, { prescriptionId: used, pharmacyId, totalFen: 1600, to }),
      consultationId,
    );
    const pack = { drugId: AMLODIPINE_ID, batchNo: BATCH, code: '81234560000000000001' };
    await packer.must(dispenseOrder, { orderId: bought, packs: [pack] });
    await checker.must(checkOrder, { orderId: bought });
    await checker.must(shipOrder, { orderId: bought });
    const parcel = world.control.courier.parcels().at(-1)!;
    for (const kind of ['collected', 'in_transit', 'out_for_delivery', 'delivered'] as const)
      await world.control.courier.move(parcel.id, kind, { place: '朝阳网点' });
    await phone.must(receiveOrder, { orderId: bought });
    await phone.must(complainOfOrder, { orderId: bought, kind: 'damaged', words: '外盒压坏了一角' });
    await (
      await at('shen.zhi')
    ).must(recallBatch, {
      ...{ drugId: AMLODIPINE_ID, batchNo: BATCH, level: 'two' },
      ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
    });
    await phone.must(reportEvent, {
      prescriptionId: used,
      told: {
        ...{ drugId: AMLODIPINE_ID, words: '两条小腿都肿了，晚上更明显', felt: 'limiting' },
        ...{ beganOn: shanghai(world.clock.now()).day, stillTaking: 'yes', now: 'same' },
      },
    });
    const otc = { drugId: drugIdOf('布洛芬缓释胶囊'), packs: 1 };
    const { offers } = await phone.must(listOtcOffers, otc);
    const offer = offers.find((it) => it.pharmacyId === pharmacyId)!;
    const otcOrder = await paid(
      await phone.must(placeOtcOrder, {
        ...{ ...otc, patientId, pharmacyId, totalFen: offer.goodsFen!, hasReadNotice: true },
        to: { way: 'pick_up' },
      }),
    );
    return { holds, used, bought, otcOrder, drugId: otc.drugId };
  }

  async function bookedVisit() {
    const of = { doctorId: DoctorId.parse('wang-haifeng'), tier: 'video' } as const;
    const { offer, days } = await phone.must(listTimes, of);
    const { from } = days.flatMap(({ times }) => times).findLast(({ isFree }) => isFree)!;
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
  const middle = await underWay(world, patient, { colleague, pictureId });
  const { doctor: shown } = await phone.must(getConsultation, { consultationId: talking });
  return {
    ...{ patientId, childId, doctorId: shown.id, completed, terminated, talking, followUp },
    ...middle,
    ...{ prescriptionId, medicine, requestId, shareId, booked, today: shanghai(world.clock.now()).day },
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
  const { holds = it.prescriptionId, used = it.prescriptionId } = it.medicine ?? {};
  const bought = it.medicine?.bought ?? MedicineOrderId.parse('order-1');
  const otcOrder = it.medicine?.otcOrder ?? bought;
  const renhe = PharmacyId.parse('demo-renhe');
  const otcDrug = drugIdOf('布洛芬缓释胶囊');
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
    adverse: patient({ prescription: used }),
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
      by('patient', { id: it.unpaid }),
      by('patient', { id: it.waiting }),
    ],
    evidence: [by('patient', { id: it.followUp }), by('patient', { id: it.visit })],
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
    prescription: [
      by('patient', { id: it.prescriptionId }),
      by('patient', { id: holds }),
      by('patient', { id: used }),
    ],
    plan: patient({}),
    leaflets: patient({ id: holds }),
    pharmacies: [by('patient', { prescription: holds }), by('patient', { prescription: it.prescriptionId })],
    buy: [
      by('patient', { prescription: holds, pharmacy: renhe }),
      by('patient', { drug: otcDrug, packs: '2', pharmacy: renhe }),
    ],
    medicineOrders: patient({}),
    medicineOrder: [by('patient', { id: bought }), by('patient', { id: otcOrder })],
    otc: patient({}),
    otcDrug: patient({ drug: otcDrug }),
    slip: [by('patient', { prescription: holds }), by('patient', { prescription: it.prescriptionId })],
    colleagueConsent: patient({ id: it.talking }),
    measurements: patient({ id: it.patientId }),
    callWaiting: [
      by('patient', { id: it.talking }),
      by('doctor', { id: it.talking, as: 'doctor' }),
      by('patient', { id: it.visit }),
      by('colleague', { id: it.visit, as: 'doctor' }),
    ],
    callRoom: [by('patient', { id: it.talking }), by('patient', { id: it.visit })],
    callJoin: patient({}),
    desk: doctor({}),
    case: [
      by('doctor', { id: it.talking }),
      by('doctor', { id: it.completed }),
      by('doctor', { id: it.terminated }),
      by('doctor', { id: it.atDesk }),
      by('colleague', { id: it.visit }),
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
