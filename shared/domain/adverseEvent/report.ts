import type { Complaint } from '../consultation/complaint';
import type { Consultation } from '../consultation/consultation';
import type { MedicineOrder } from '../medicineOrder/order';
import type { Picture } from '../picture/picture';
import type { Prescription, PrescriptionLine } from '../prescription/prescription';
import { usageText } from '../prescription/usage';
import { personOf } from '../triage/inCase';
import type { RuleSet } from '../triage/redFlags/rule';
import type { AdverseEventId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { shanghai } from '../../kernel/time';
import { dangersIn, type Danger } from './danger';
import { reportBy } from './deadline';
import type { AdverseEvent, SuspectedDrug, ToldEvent } from './event';

/** Of one prescription nobody has more to report; more is a machine. */
export const MOST_OF_PRESCRIPTION = 20;

/** What a report may rest on: once a pharmacist has passed it, a prescription may have been filled. */
export const wasEffective = ({ approved }: Pick<Prescription, 'approved'>): boolean => approved !== undefined;

/** Batches of a drug that were packed for this prescription. */
export const batchesOf = (order: MedicineOrder | undefined, drugId: string): string[] => [
  ...new Set(
    (order?.lines ?? [])
      .filter((it) => it.drugId === drugId)
      .flatMap(({ packed }) => packed.map(({ batchNo }) => batchNo)),
  ),
];

type Facts = {
  readonly id: AdverseEventId;
  readonly prescription: Prescription;
  readonly consultation: Consultation;
  readonly order: MedicineOrder | undefined;
  /** What was shown, each a picture of whoever reports. */
  readonly pictures: readonly Pick<Picture, 'id' | 'sha256'>[];
  /** How many reports this prescription has. */
  readonly known: number;
  readonly rules: RuleSet;
  readonly now: number;
};

type Refusal =
  | 'prescription.not_effective'
  | 'adverse_event.drug_unknown'
  | 'adverse_event.in_future'
  | 'adverse_event.before_prescription'
  | 'adverse_event.too_many';

/** 报告不良反应. Suspicion is enough (可疑即报): nothing is asked that a person cannot know. */
export function report(
  told: ToldEvent,
  facts: Facts,
): Result<{ readonly event: AdverseEvent; readonly dangers: readonly Danger[] }, Refusal> {
  const { prescription, consultation, order, now } = facts;
  if (!wasEffective(prescription)) return reject('prescription.not_effective');
  const line = prescription.lines.find(({ drug }) => drug.id === told.drugId);
  if (!line) return reject('adverse_event.drug_unknown');
  if (told.beganOn > shanghai(now).day) return reject('adverse_event.in_future');
  if (told.beganOn < shanghai(prescription.issuedAt).day) return reject('adverse_event.before_prescription');
  if (facts.known >= MOST_OF_PRESCRIPTION) return reject('adverse_event.too_many');
  const { name, sex, bornOn, weightKg } = prescription.patient;
  const { complaint } = consultation;
  const dangers = dangersIn(told, personOf({ sex, bornOn }, complaint, now), facts.rules);
  const event: AdverseEvent = {
    id: facts.id,
    ...{ accountId: prescription.accountId, patientId: prescription.patientId },
    ...{ consultationId: consultation.id, prescriptionId: prescription.id },
    ...{ doctorId: prescription.doctorId, doctorName: prescription.doctorName },
    hospital: prescription.hospital,
    patient: { name, sex, bornOn, ...(weightKg !== undefined && { weightKg }) },
    drug: suspected(line, prescription.issuedAt, batchesOf(order, line.drug.id)),
    others: othersOf(prescription.lines, line, complaint),
    diagnoses: prescription.diagnoses,
    background: backgroundOf(complaint),
    told,
    ...(facts.pictures.length > 0 && {
      pictures: facts.pictures.map(({ id, sha256 }) => ({ id, ...(sha256 !== undefined && { sha256 }) })),
    }),
    flags: dangers.map(({ ruleId, category, action, evidence }) => ({
      ...{ ruleId, category, action, evidence: [...evidence] },
    })),
    rules: facts.rules.version,
    ...{ state: 'reported', at: now, reportBy: reportBy(now, undefined), filings: [] },
  };
  return ok({ event, dangers });
}

function suspected(line: PrescriptionLine, issuedAt: number, batchNos: string[]): SuspectedDrug {
  const { id, genericName: name, tradeName, form, strength, approvalNumber, maker } = line.drug;
  return {
    ...{ id, name, form, strength, approvalNumber, maker, batchNos },
    ...(tradeName !== undefined && { tradeName }),
    use: usageText(line),
    prescribedOn: shanghai(issuedAt).day,
  };
}

function othersOf(
  lines: readonly PrescriptionLine[],
  suspect: PrescriptionLine,
  complaint: Complaint,
): string[] {
  const prescribed = lines
    .filter((it) => it !== suspect)
    .map((it) => `${it.drug.genericName} ${it.drug.strength}，${usageText(it)}`);
  return [...prescribed, `自述在用：${saidOf(complaint.medicines)}`];
}

type Said = Complaint['medicines'];

/** "不清楚" is an answer, and never "没有". */
const saidOf = (said: Said): string =>
  said.kind === 'some' ? said.text : said.kind === 'none' ? '没有' : '不清楚';

const backgroundOf = ({ allergies, history, pregnancy }: Complaint): string[] => [
  `过敏史：${saidOf(allergies)}`,
  `既往史：${saidOf(history)}`,
  ...(pregnancy ? [`孕产情况：${PREGNANCY[pregnancy.kind]}`] : []),
];

const PREGNANCY: Record<NonNullable<Complaint['pregnancy']>['kind'], string> = {
  no: '没有怀孕',
  pregnant: '怀孕',
  possible: '可能怀孕',
  lactating: '哺乳',
};
