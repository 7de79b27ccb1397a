import { me } from '@shared/contracts/auth';
import {
  acceptConsultation,
  checkPicture,
  judgeEvidence,
  openEvidence,
  quote,
  requestConsultation,
} from '@shared/contracts/consultation';
import { listOffers, placeOrder } from '@shared/contracts/medicineOrder';
import { startPlan } from '@shared/contracts/medicinePlan';
import { confirmPayment, prepay } from '@shared/contracts/payment';
import {
  approvePrescription,
  issuePrescription,
  startDuty,
  takePrescription,
} from '@shared/contracts/prescription';
import { referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import type { Complaint } from '@shared/domain/consultation/complaint';
import { CHECKS } from '@shared/domain/prescription/prescription';
import { PharmacyId, type ConsultationId, type PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS, instantOf, shanghai } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { DEMO_PIN } from '../../scripts/seed/signing';
import type { StaffCredentials } from '../../scripts/seed/staff';
import { HYPERTENSION } from '../caseWorld';
import { COMPLAINT, drLin, LIN, payFor, xiaoyu } from '../journeys/cast';
import { Colleague } from '../journeys/colleague';
import { DRAFT } from '../prescriptionWorld';
import { PICTURE } from './steps';

/** Goes on to nine in the morning at once: nothing is there yet that a timer would have to see to on the way. */
export const morning = (world: World): Promise<void> => {
  const now = world.clock.now();
  const nine = instantOf(shanghai(now).day, 9 * 60);
  return world.control.advance((nine > now ? nine : nine + DAY_MS) - now, { coalesceMs: DAY_MS });
};

/** 小雨 and 林晓岚 in a confirmed 复诊, and what comes after it, without a screen: for stories that begin later. */
export class Treated {
  private constructor(
    private readonly world: World,
    private readonly patient: Awaited<ReturnType<typeof xiaoyu>>,
    private readonly doctor: Awaited<ReturnType<typeof drLin>>,
    private readonly staff: readonly StaffCredentials[],
  ) {}

  static async begin(
    world: World,
    staff: readonly StaffCredentials[],
    patient?: Awaited<ReturnType<typeof xiaoyu>>,
  ): Promise<Treated> {
    const doctor = await drLin(world);
    return new Treated(world, patient ?? (await xiaoyu(world)), doctor, staff);
  }

  /** An accepted 复诊 with confirmed evidence of 高血压; of the complaint what is said here. */
  async followUp(told: Partial<Complaint> = {}): Promise<ConsultationId> {
    const { phone, patientId } = this.patient;
    const { account } = await phone.must(me, {});
    const fileId = await phone.upload(`pictures/${account!.id}/papers.png`, PICTURE.buffer);
    const { pictureId } = await phone.must(checkPicture, { fileId });
    const { feeFen } = await phone.must(quote, { doctorId: LIN });
    const { consultationId } = await phone.must(requestConsultation, {
      ...{ doctorId: LIN, patientId, service: 'follow_up', pictureIds: [], feeFen },
      earlier: {
        ...{ diagnosis: '高血压', hospital: '市第一人民医院' },
        on: shanghai(this.world.clock.now() - 30 * DAY_MS).day,
        proof: { kind: 'papers', pictureIds: [pictureId] },
      },
      complaint: {
        ...COMPLAINT,
        ...{ chief: '高血压复诊，想续方', allergies: { kind: 'none' }, medicines: { kind: 'none' } },
        ...told,
      },
      riskNotice: referenceOf(RISK_NOTICE),
    });
    await payFor(this.world, phone, consultationId);
    await this.doctor.must(acceptConsultation, { consultationId });
    await this.doctor.must(openEvidence, { consultationId });
    const verdict = { kind: 'confirmed' as const, diagnoses: [HYPERTENSION] };
    await this.doctor.must(judgeEvidence, { consultationId, verdict });
    return consultationId;
  }

  /** A month of amlodipine, signed by the doctor. */
  async issued(consultationId: ConsultationId): Promise<PrescriptionId> {
    const of = { consultationId, draft: DRAFT, pin: DEMO_PIN };
    return (await this.doctor.must(issuePrescription, of)).prescriptionId;
  }

  /** The same, passed by the pharmacist of the hospital. */
  async effective(consultationId: ConsultationId): Promise<PrescriptionId> {
    const prescriptionId = await this.issued(consultationId);
    const pharmacist = (this.pharmacist ??= await this.onDuty());
    await pharmacist.must(takePrescription, { prescriptionId });
    const checks = [...CHECKS];
    await pharmacist.must(approvePrescription, { prescriptionId, version: 1, checks, pin: DEMO_PIN });
    return prescriptionId;
  }

  /** The same, bought: it stays what it is when its day is over. */
  async bought(consultationId: ConsultationId): Promise<PrescriptionId> {
    const prescriptionId = await this.effective(consultationId);
    const { phone } = this.patient;
    const pharmacyId = PharmacyId.parse('demo-renhe');
    const { offers } = await phone.must(listOffers, { prescriptionId });
    const totalFen = offers.find((it) => it.pharmacyId === pharmacyId)!.goodsFen!;
    const { orderId } = await phone.must(placeOrder, {
      ...{ prescriptionId, pharmacyId, totalFen },
      to: { way: 'pick_up' },
    });
    const of = { orderId, consultationId };
    const { pay } = await phone.must(prepay, of);
    this.world.control.wechatPay.pay(pay.package.replace('prepay_id=', ''));
    await phone.must(confirmPayment, of);
    return prescriptionId;
  }

  /** 用药计划 of a prescription, begun on another phone. */
  async planned(prescriptionId: PrescriptionId): Promise<void> {
    await this.patient.phone.must(startPlan, { prescriptionId });
  }

  private pharmacist: Colleague | undefined;
  /** Signs in once: a code counts once. */
  private async onDuty(): Promise<Colleague> {
    const who = this.staff.find(({ role }) => role === 'pharmacist')!;
    const pharmacist = await Colleague.of(this.world, who);
    await pharmacist.must(startDuty, { licenceNo: DEMO_PHARMACIST_LICENCE });
    return pharmacist;
  }
}
