import * as z from 'zod/mini';
import { PharmacistDuty } from '../domain/prescription/duty';
import { DrugView } from './drug';
import {
  CHECKS,
  OrderedLine,
  PrescribedDrug,
  Prescription,
  PrescriptionDraft,
  PrescriptionLine,
  PrescriptionState,
} from '../domain/prescription/prescription';
import { Pin } from '../domain/signature/pin';
import { SIGN_REJECTIONS } from '../domain/signature/signed';
import { command, query } from '../kernel/contract';
import { ConsultationId, PrescriptionId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

const Cursor = z.optional(z.string().check(z.maxLength(200)));
const ofPrescription = { prescriptionId: PrescriptionId };

/**
 * 一味药 as its patient reads it. 处方药 show no package to whom no prescription of them is effective (药品网络销售监督管理办法
 * 第十三条): the pack, and how many, are there only while or after it was.
 */
const PatientLine = z.object({
  ...z.omit(PrescriptionLine, { drug: true, packs: true }).shape,
  drug: z.object({
    ...z.pick(PrescribedDrug, { id: true, genericName: true, form: true, strength: true, isCold: true })
      .shape,
    pack: z.object({ unitName: z.string() }),
  }),
  /** 数量 and how it comes about. */
  quantity: z.optional(z.string()),
});

/** 处方 as its patient reads it: what was ordered and how to take it, and nothing of what was said about it. */
export const PatientPrescription = z.object({
  ...z.omit(Prescription, {
    ...{ accountId: true, doctorAccountId: true, claim: true, findings: true, remarks: true },
    ...{ hasQuestion: true, reasons: true, doctorId: true, lines: true },
  }).shape,
  lines: z.array(PatientLine),
});
export type PatientPrescription = z.infer<typeof PatientPrescription>;

/** 处方 as the doctor who wrote it reads it. */
export const DoctorPrescription = z.omit(Prescription, {
  accountId: true,
  doctorAccountId: true,
  claim: true,
});
export type DoctorPrescription = z.infer<typeof DoctorPrescription>;

/** A prescription in a list of the patient or the doctor. */
export const PrescriptionSummary = z.object({
  ...z.pick(Prescription, { id: true, consultationId: true, state: true, issuedAt: true, validUntil: true })
    .shape,
  patientName: z.string(),
  doctorName: z.string(),
  drugs: z.array(z.string()),
  /** True for the doctor: a pharmacist waits for an answer, or has given it back. */
  needsDoctor: z.boolean(),
});
export type PrescriptionSummary = z.infer<typeof PrescriptionSummary>;

/** 合理用药提示 before anything is handed in. */
export const Finding = z.object({
  id: z.string(),
  severity: z.enum(['block', 'warn']),
  reason: z.string(),
  source: z.string(),
});
export type Finding = z.infer<typeof Finding>;

const LINE_REJECTIONS = [
  'drug.not_found',
  'drug.not_online',
  'prescription.route_unknown',
  'prescription.frequency_unknown',
] as const;

const FIT_REJECTIONS = [
  'institution.not_licensed',
  'doctor.not_qualified',
  'doctor.face_check_missing',
] as const;

const ISSUE_REJECTIONS = [
  'consultation.not_found',
  ...FIT_REJECTIONS,
  'prescription.case_over',
  'consent.withdrawn',
  'diagnosis.only_in_follow_up',
  'evidence.not_confirmed',
  'diagnosis.not_evidenced',
  'diagnosis.not_in_list',
  'prescription.child_guardian_away',
  'prescription.child_other_department',
  ...LINE_REJECTIONS,
  'prescription.days_not_chronic',
  'prescription.days_antibacterial',
  'prescription.days_cold',
  'prescription.long_reason_missing',
  'prescription.assessment_missing',
  'prescription.quantity_wrong',
  'prescription.valid_reason_missing',
  'prescription.blocked',
  'prescription.warning_unanswered',
] as const;

/** What the doctor is told after handing in. */
const HandedIn = z.object({
  prescriptionId: PrescriptionId,
  state: PrescriptionState,
  /** False while no pharmacist is on duty: it waits. */
  isPharmacistThere: z.boolean(),
});

/** 合理用药审查: what the tables say of these lines for this person. Writes nothing. */
export const checkPrescription = query({
  name: 'prescription.check',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    ...z.pick(PrescriptionDraft, { diagnoses: true, lines: true, weightKg: true }).shape,
  }),
  output: z.object({
    findings: z.array(Finding),
    version: z.string(),
    /** False until a clinician of the hospital has signed these very tables. */
    isSigned: z.boolean(),
  }),
  rejections: ['consultation.not_found', 'consultation.not_responsible', ...LINE_REJECTIONS],
});

/** One line of an earlier prescription that may be ordered again, as it was ordered then. */
const RenewableLine = z.object({
  drug: DrugView,
  ...z.omit(OrderedLine, { drugId: true, packs: true }).shape,
});

/**
 * 续方参考: what this very doctor last prescribed for this very person, as far as it still stands in the catalogue. It fills in
 * nothing: the doctor takes over each line by hand.
 */
export const lastOfPatient = query({
  name: 'prescription.lastOfPatient',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({
    issuedAt: z.optional(Instant),
    lines: z.array(RenewableLine),
    gone: z.array(z.string()),
  }),
  rejections: ['consultation.not_found', 'consultation.not_responsible'],
});

/** 开具处方: by the treating doctor, in a 复诊 with confirmed evidence. It then waits for a pharmacist. */
export const issuePrescription = command({
  name: 'prescription.issue',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId, draft: PrescriptionDraft, pin: Pin }),
  secrets: ['pin'],
  output: HandedIn,
  rejections: [
    ...ISSUE_REJECTIONS,
    'consultation.not_responsible',
    'prescription.too_many',
    ...SIGN_REJECTIONS,
  ],
});

/** 修改处方: what a pharmacist gave back, handed in again. */
export const correctPrescription = command({
  name: 'prescription.correct',
  roles: ['doctor'],
  input: z.strictObject({ ...ofPrescription, draft: PrescriptionDraft, pin: Pin }),
  secrets: ['pin'],
  output: HandedIn,
  rejections: [
    'prescription.not_found',
    'record.sealed',
    'prescription.not_returned',
    ...ISSUE_REJECTIONS,
    ...SIGN_REJECTIONS,
  ],
});

/** 作废处方, until it was used. */
export const voidPrescription = command({
  name: 'prescription.void',
  roles: ['doctor'],
  input: z.strictObject({ ...ofPrescription, reason: typedText(5, 200) }),
  output: z.object({ ...ofPrescription, state: PrescriptionState }),
  rejections: ['prescription.not_found', 'record.sealed', 'prescription.over'],
});

/** 回复药师. */
export const answerPharmacist = command({
  name: 'prescription.answer',
  roles: ['doctor'],
  input: z.strictObject({ ...ofPrescription, words: typedText(1, 500) }),
  output: z.object(ofPrescription),
  rejections: ['prescription.not_found', 'record.sealed', ...FIT_REJECTIONS, 'prescription.no_question'],
});

/** 处方 of the one who wrote it. */
export const getForDoctor = query({
  name: 'prescription.getForDoctor',
  roles: ['doctor'],
  input: z.strictObject(ofPrescription),
  output: DoctorPrescription,
  rejections: ['prescription.not_found'],
});

/** 我的处方, one of them. */
export const getPrescription = query({
  name: 'prescription.get',
  roles: ['patient'],
  input: z.strictObject(ofPrescription),
  output: PatientPrescription,
  rejections: ['prescription.not_found'],
});

/** 本次问诊的处方, newest first. */
export const listOfCase = query({
  name: 'prescription.ofCase',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ prescriptions: z.array(PrescriptionSummary), mayPrescribe: z.boolean() }),
  rejections: ['consultation.not_found'],
});

/** 我的处方, newest first, 20 a page. */
export const listPrescriptions = query({
  name: 'prescription.list',
  roles: ['patient'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ prescriptions: z.array(PrescriptionSummary), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 处方 on a pharmacist's desk. */
export const PharmacistPrescription = z.object({
  ...z.omit(Prescription, { accountId: true, doctorAccountId: true, claim: true }).shape,
  /** Until when it is this pharmacist's; absent where it is not. */
  claimedUntil: z.optional(Instant),
  /** Whether a clinician has signed the tables that the warnings come from. */
  areRulesSigned: z.boolean(),
});
export type PharmacistPrescription = z.infer<typeof PharmacistPrescription>;

/** A line of the queue: whom it concerns is not told before it is taken. */
export const QueueItem = z.object({
  ...z.pick(Prescription, { id: true, state: true, issuedAt: true, validUntil: true, hasQuestion: true })
    .shape,
  ...z.pick(Prescription, { version: true, doctorName: true, departmentCode: true }).shape,
  drugCount: z.int(),
  warningCount: z.int(),
  isMine: z.boolean(),
  isTaken: z.boolean(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** 值班 of whoever asks, and how many are on duty. */
const DutyView = z.object({
  mine: z.optional(z.pick(PharmacistDuty, { since: true, until: true, licenceNo: true })),
  onDuty: z.int(),
});

/** 值班情况. */
export const getDuty = query({
  name: 'prescription.getDuty',
  roles: ['pharmacist'],
  input: z.strictObject({}),
  output: DutyView,
  rejections: [],
});

/** 开始值班, with one's own 执业证编号; it ends by itself after twelve hours. */
export const startDuty = command({
  name: 'prescription.startDuty',
  roles: ['pharmacist'],
  input: z.strictObject({ licenceNo: typedText(5, 40) }),
  output: DutyView,
  rejections: ['pharmacist.not_known', 'pharmacist.not_valid'],
});

/** 结束值班. */
export const endDuty = command({
  name: 'prescription.endDuty',
  roles: ['pharmacist'],
  input: z.strictObject({}),
  output: DutyView,
  rejections: [],
});

/** 待审处方, oldest first, or those that were decided, newest first; 20 a page. */
export const listQueue = query({
  name: 'prescription.queue',
  roles: ['pharmacist', 'quality'],
  input: z.strictObject({ group: z.enum(['submitted', 'returned', 'effective']), cursor: Cursor }),
  output: z.object({ items: z.array(QueueItem), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

const DESK_REJECTIONS = [
  'prescription.not_found',
  'record.sealed',
  'prescription.not_waiting',
  'prescription.own',
  'pharmacist.off_duty',
  'pharmacist.not_valid',
] as const;
const HELD_REJECTIONS = [...DESK_REJECTIONS, 'prescription.not_yours', 'prescription.changed'] as const;

/** 领取审方, for a quarter of an hour: of two who press at once one gets it. */
export const takePrescription = command({
  name: 'prescription.take',
  roles: ['pharmacist'],
  input: z.strictObject(ofPrescription),
  output: PharmacistPrescription,
  rejections: [...DESK_REJECTIONS, 'institution.not_licensed', 'prescription.taken'],
});

const ofVersion = { ...ofPrescription, version: z.int().check(z.minimum(1), z.maximum(1000)) };
const Decided = z.object({ ...ofPrescription, state: PrescriptionState });

/** 审方通过, with all of 四查十对 ticked. */
export const approvePrescription = command({
  name: 'prescription.approve',
  roles: ['pharmacist'],
  input: z.strictObject({
    ...ofVersion,
    checks: z.array(z.enum(CHECKS)).check(z.maxLength(CHECKS.length)),
    pin: Pin,
  }),
  secrets: ['pin'],
  output: Decided,
  rejections: [
    ...HELD_REJECTIONS,
    'institution.not_licensed',
    'prescription.checklist_incomplete',
    'prescription.question_open',
    'prescription.not_signed',
    ...SIGN_REJECTIONS,
  ],
});

/** 退回医生修改, with a reason. */
export const returnPrescription = command({
  name: 'prescription.return',
  roles: ['pharmacist'],
  input: z.strictObject({ ...ofVersion, words: typedText(5, 500) }),
  output: Decided,
  rejections: HELD_REJECTIONS,
});

/** 询问医生. */
export const askDoctor = command({
  name: 'prescription.ask',
  roles: ['pharmacist'],
  input: z.strictObject({ ...ofVersion, words: typedText(5, 500) }),
  output: Decided,
  rejections: [...HELD_REJECTIONS, 'prescription.question_open', 'prescription.too_much_said'],
});
