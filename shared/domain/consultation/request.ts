import type { ConsultationId, AccountId, PaymentId, PictureId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { ageYears, MINUTE_MS, shanghai } from '../../kernel/time';
import {
  whomAsked,
  type Asked,
  type AskedFacts,
  type AskedFor,
  type AskedRefusal,
} from '../appointment/asked';
import { CHANNEL_OF } from '../appointment/terms';
import type { Tier } from '../appointment/tier';
import type { Account } from '../account/account';
import { hasConsented } from '../consent/purposes';
import { isCurrent, RISK_NOTICE, type ConsentReference } from '../consent/texts';
import type { EarlierVisit, Service } from '../followUp/evidence';
import { mayActFor } from '../patient/policy';
import { profileOf, withPregnancies } from '../patient/health';
import type { Patient } from '../patient/patient';
import { consentNeeded, needsPresence, whyNotTreated, type StandingRefusal } from '../patient/standing';
import type { Payment } from '../payment/payment';
import { mayUse } from '../picture/policy';
import type { Picture } from '../picture/picture';
import type { MedicalRecord } from '../record/record';
import { redFlagsOf } from '../triage/inCase';
import type { RuleSet } from '../triage/redFlags/rule';
import type { Triage } from '../triage/triage';
import { asksPregnancy, type Complaint } from './complaint';
import { PAY_WITHIN_MINUTES, type Consultation, type ConsultationState } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { LastVisit } from './lastVisit';

/** What the patient asks for. */
export type ConsultationOrder = AskedFor & {
  readonly service: Service;
  /** 线下就诊; a 复诊 rests on it, a 咨询 has none. */
  readonly earlier?: EarlierVisit | undefined;
  readonly complaint: Complaint;
  readonly pictureIds: readonly PictureId[];
  readonly riskNotice: ConsentReference;
  /** The guardian of a child under 6 says that they are there now. */
  readonly guardianPresent?: boolean | undefined;
  readonly feeFen: number;
};

/** What is known when it is asked. */
export type RequestFacts = AskedFacts & {
  readonly id: ConsultationId;
  readonly paymentId: PaymentId;
  readonly accountId: AccountId;
  readonly openid: string;
  readonly account: Account | undefined;
  readonly patient: Patient | undefined;
  /** Open consultations of this patient, at any doctor. */
  readonly open: readonly Consultation[];
  /** Cases that wait for this doctor or go on there. */
  readonly openAtDoctor: number;
  readonly pictures: readonly Picture[];
  /** Accounts of those who answer with the responsible doctor of a team. */
  readonly teamAccountIds?: readonly AccountId[];
  /** The case named as evidence, and its signed record. */
  readonly earlierCase?: { readonly consultation: Consultation; readonly record: MedicalRecord } | undefined;
  /** 上次就诊 with this doctor, if there was one. */
  readonly lastVisit?: LastVisit | undefined;
  /** The triage that led here, when there was one. */
  readonly triage?: Triage | undefined;
  readonly redFlagRules: { readonly rules: RuleSet; readonly isSigned: boolean };
  readonly now: number;
};

/** Why a consultation is not opened, in the order it is looked at. */
export type RequestRefusal =
  | 'consent.sensitive_missing'
  | 'patient.not_found'
  | StandingRefusal
  | 'guardian.absent'
  | AskedRefusal
  | 'consultation.own_case'
  | 'consultation.already_open'
  | 'complaint.pregnancy_missing'
  | 'complaint.pregnancy_not_applicable'
  | 'picture.not_found'
  | EvidenceRefusal
  | 'consent.outdated'
  | 'price.changed';

/** Why what was told of an earlier visit carries no 复诊. */
export type EvidenceRefusal =
  'evidence.not_applicable' | 'evidence.missing' | 'evidence.in_future' | 'evidence.record_not_found';

/** States in which a case is still going on. Of one whose record is owed the patient has nothing more to expect but the record. */
export const OPEN_STATES: readonly ConsultationState[] = consultationLifecycle.states.filter(
  (state) => !consultationLifecycle.isFinal(state) && state !== 'record_due',
);

/** The reconciling timer first looks at a new order after this long (ms). */
const FIRST_LOOK_MS = MINUTE_MS;

/** 发起问诊: the case, its unpaid order and the patient who now has it. */
export function request(
  order: ConsultationOrder,
  facts: RequestFacts,
): Result<
  { consultation: Consultation; payment: Payment; patient: Patient; time?: Asked['time'] },
  RequestRefusal
> {
  const { accountId, account, patient, now } = facts;
  if (!hasConsented(account, 'sensitive_health')) return reject('consent.sensitive_missing');
  if (!mayActFor(patient, accountId)) return reject('patient.not_found');
  const standing = whyNotTreated(patient, now);
  if (standing) return reject(standing);
  if (needsPresence(patient, now) && !order.guardianPresent) return reject('guardian.absent');
  const whom = whomAsked(order, facts);
  if (!whom.ok) return whom;
  if (isOwn(whom.value, account, accountId)) return reject('consultation.own_case');
  if (facts.open.some((it) => it.doctorId === order.doctorId)) return reject('consultation.already_open');
  const asked = asksPregnancy(patient.sex, ageYears(patient.bornOn, now));
  if (asked && !order.complaint.pregnancy) return reject('complaint.pregnancy_missing');
  if (!asked && order.complaint.pregnancy) return reject('complaint.pregnancy_not_applicable');
  const own = new Set(facts.pictures.filter((it) => mayUse(it, accountId, 'picture')).map(({ id }) => id));
  if (!order.pictureIds.every((id) => own.has(id))) return reject('picture.not_found');
  const unproven = whyNoFollowUp(order, facts, patient, own);
  if (unproven) return reject(unproven);
  if (!isCurrent(order.riskNotice, RISK_NOTICE)) return reject('consent.outdated');
  if (order.feeFen !== whom.value.terms.feeFen) return reject('price.changed');

  const complaint = withPregnancies(order.complaint, patient.health);
  const consultation = opened({ ...order, complaint }, facts, patient, whom.value);
  return ok({
    consultation,
    ...(whom.value.time && { time: whom.value.time }),
    payment: orderOf(consultation, whom.value, facts.openid),
    patient: {
      ...patient,
      lastConsultationId: consultation.id,
      health: profileOf(complaint, now),
    },
  });
}

/** 复诊 without evidence is 首诊, which the law keeps offline; a named record must be this person's own, and diagnosed. */
function whyNoFollowUp(
  { service, earlier }: ConsultationOrder,
  { earlierCase, now }: RequestFacts,
  patient: Patient,
  own: ReadonlySet<PictureId>,
): EvidenceRefusal | 'picture.not_found' | undefined {
  if (service === 'advice') return earlier && 'evidence.not_applicable';
  if (!earlier) return 'evidence.missing';
  if (earlier.on > shanghai(now).day) return 'evidence.in_future';
  if (earlier.proof.kind === 'papers')
    return earlier.proof.pictureIds.every((id) => own.has(id)) ? undefined : 'picture.not_found';
  const isHers =
    earlierCase?.consultation.id === earlier.proof.consultationId &&
    earlierCase.consultation.patientId === patient.id &&
    earlierCase.record.state === 'signed' &&
    (earlierCase.record.diagnoses ?? []).length > 0;
  return isHers ? undefined : 'evidence.record_not_found';
}

function opened(
  order: ConsultationOrder,
  { id, paymentId, accountId, triage, redFlagRules, teamAccountIds = [], lastVisit, now }: RequestFacts,
  patient: Patient,
  { terms, departmentCode, doctor, team, time }: Asked,
): Consultation {
  const redFlags = redFlagsOf(order.complaint, patient, triage, redFlagRules, now);
  return {
    id,
    accountId,
    patientId: patient.id,
    patient: copied(order, patient, now),
    doctorId: order.doctorId,
    ...(doctor?.accountId && { doctorAccountId: doctor.accountId }),
    ...(team && {
      team: { id: team.id, name: team.name, memberIds: team.memberIds, accountIds: [...teamAccountIds] },
    }),
    departmentCode,
    service: order.service,
    channel: CHANNEL_OF[terms.tier],
    tier: terms.tier,
    ...(time && { appointment: { slotId: time.slotId, from: time.from, until: time.until, moved: 0 } }),
    ...(terms.rounds !== undefined && { rounds: terms.rounds }),
    ...(!time && terms.minutes !== undefined && { talkMinutes: terms.minutes }),
    ...(order.earlier && { evidence: { earlier: order.earlier } }),
    ...(lastVisit && { lastVisit }),
    feeFen: terms.feeFen,
    promiseMinutes: terms.promiseMinutes,
    complaint: order.complaint,
    ...(redFlags && { redFlags }),
    ...(triage && { triageId: triage.id }),
    pictureIds: [...new Set(order.pictureIds)],
    riskNotice: { ...order.riskNotice, agreedAt: now },
    paymentId,
    state: consultationLifecycle.initial,
    requestedAt: now,
    payBy: now + PAY_WITHIN_MINUTES * MINUTE_MS,
    lastSeq: 0,
    said: { patient: 0, doctor: 0 },
    heard: { patient: 0, doctor: 0 },
    readSeq: { patient: 0, doctor: 0 },
  };
}

/** Who is treated and who speaks for them, as it is today. */
function copied(order: ConsultationOrder, patient: Patient, now: number): Consultation['patient'] {
  const { name, sex, bornOn, relation, guardian } = patient;
  if (consentNeeded(patient, now) !== 'guardian' || !guardian) return { name, sex, bornOn, relation };
  const { personId, name: guardianName } = guardian;
  const present = order.guardianPresent === true;
  return { name, sex, bornOn, relation, guardian: { personId, name: guardianName, present } };
}

const isOwn = ({ doctor, team }: Asked, account: Account | undefined, accountId: AccountId): boolean =>
  (doctor && (account?.doctorId === doctor.id || doctor.accountId === accountId)) === true ||
  (account?.doctorId !== undefined && team?.memberIds.includes(account.doctorId) === true);

/** 订单名称 by tier, as WeChat Pay shows it. */
const ORDER_TEXT: Record<Tier, string> = {
  quick: '值班快问',
  named: '图文问诊',
  voice: '语音问诊',
  video: '视频问诊',
  expert: '专家问诊',
  team: '团队问诊',
};

const orderOf = (consultation: Consultation, { name }: Asked, openid: string): Payment => ({
  id: consultation.paymentId,
  consultationId: consultation.id,
  accountId: consultation.accountId,
  openid,
  feeFen: consultation.feeFen,
  description: `${ORDER_TEXT[consultation.tier]}-${name}`,
  state: 'created',
  createdAt: consultation.requestedAt,
  payBy: consultation.payBy,
  lookAt: consultation.requestedAt + FIRST_LOOK_MS,
});
