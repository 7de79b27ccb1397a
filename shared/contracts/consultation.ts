import * as z from 'zod/mini';
import { Appointment } from '../domain/appointment/appointment';
import { ExpectedWait } from '../domain/appointment/pace';
import { Terms } from '../domain/appointment/terms';
import { Tier } from '../domain/appointment/tier';
import { ColleagueKind, ColleagueState } from '../domain/colleague/request';
import { ConsentReference, ConsentText } from '../domain/consent/texts';
import { Complaint, Since } from '../domain/consultation/complaint';
import { Channel, ConsultationState, Side } from '../domain/consultation/consultation';
import { MESSAGES_PER_PAGE, MessageDraft, MessageView } from '../domain/consultation/message';
import { Powers } from '../domain/consultation/policy';
import { Termination } from '../domain/consultation/termination';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { Diagnosis } from '../domain/diagnosis/code';
import { DoctorCard, Title } from '../domain/doctor/doctor';
import { EarlierVisit, MAX_EVIDENCE_PICTURES, Service, Verdict } from '../domain/followUp/evidence';
import { AgeGroup } from '../domain/patient/ageGroup';
import { Relation, Sex } from '../domain/patient/patient';
import { LastVisit } from '../domain/consultation/lastVisit';
import { PaymentState } from '../domain/payment/payment';
import { MAX_COMPLAINT_PICTURES, PictureView } from '../domain/picture/picture';
import { Disposition } from '../domain/record/disposition';
import { UnwrittenReason } from '../domain/record/unwritten';
import { command, query } from '../kernel/contract';
import { ConsultationId, DoctorId, PatientId, PaymentId, PictureId, TeamId, TriageId } from '../kernel/ids';
import { Fen } from '../kernel/money';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

/** The doctor of a case, as both sides see it. */
export const CaseDoctor = z.object({
  id: DoctorId,
  name: z.string(),
  /** Absent of the 值班台, where nobody has taken the question yet. */
  title: z.optional(Title),
  departmentCode: z.enum(DEPARTMENT_CODES),
  hospital: z.string(),
  portraitUrl: z.optional(z.string()),
});
export type CaseDoctor = z.infer<typeof CaseDoctor>;

/** The patient of a case. The account that asked sees the name; a doctor reads it from the acceptance on, and a part of it before. */
export const CasePatient = z.object({
  id: PatientId,
  name: z.string(),
  sex: Sex,
  age: z.string(),
  /** To the account that asks: with another than `self`, it is not the patient who writes (代问). */
  relation: Relation,
  guardian: z.optional(z.object({ name: z.string(), present: z.boolean() })),
});
export type CasePatient = z.infer<typeof CasePatient>;

/** How the evidence of a 复诊 stands. */
export const EvidenceState = z.enum(['not_opened', 'opened', 'confirmed', 'more_needed', 'not_follow_up']);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** 线下就诊 as shown, with its pictures or the case it names. */
export const EarlierView = z.object({
  ...z.omit(EarlierVisit, { proof: true }).shape,
  pictures: z.array(PictureView),
  consultationId: z.optional(ConsultationId),
  /** What the doctor of that case signed. */
  diagnoses: z.optional(z.array(Diagnosis)),
});
export type EarlierView = z.infer<typeof EarlierView>;

/** 问诊 in a list. */
export const ConsultationItem = z.object({
  id: ConsultationId,
  state: ConsultationState,
  doctor: CaseDoctor,
  patient: CasePatient,
  service: Service,
  channel: Channel,
  tier: Tier,
  appointment: z.optional(Appointment),
  /** 停诊 by the doctor. */
  calledOffAt: z.optional(Instant),
  /** 复诊凭证: how it stands; whole in the view of a case. */
  evidenceState: z.optional(EvidenceState),
  /** First 60 characters of the complaint; none for the doctor once the case is over and signed. */
  chief: z.string(),
  since: Since,
  /** 过敏史: told, denied or not known; not known is never taken for none. */
  allergies: z.enum(['none', 'some', 'unknown']),
  pregnant: z.boolean(),
  ageGroup: z.optional(AgeGroup),
  /** 慢病: the history names a long illness. */
  chronic: z.optional(z.boolean()),
  pictures: z.int(),
  feeFen: Fen,
  requestedAt: Instant,
  payBy: Instant,
  waitingSince: z.optional(Instant),
  acceptBy: z.optional(Instant),
  acceptedAt: z.optional(Instant),
  /** 答复期限, while the doctor has accepted a talk in writing and not said anything yet. */
  answerBy: z.optional(Instant),
  /** 收尾期 of a case in progress: from when on what was ordered is over, and when the case ends by itself. */
  windUp: z.optional(z.object({ from: Instant, until: Instant })),
  endedAt: z.optional(Instant),
  lastMessageAt: z.optional(Instant),
  /** Messages of the other side that this side has not read. */
  unread: z.int(),
  disposition: z.optional(Disposition),
  /** 上次就诊 with this doctor, for the doctor alone. */
  lastVisit: z.optional(LastVisit),
  termination: z.optional(Termination),
  /** 红旗征 by name, for the doctor alone. */
  redFlags: z.array(z.string()),
});
export type ConsultationItem = z.infer<typeof ConsultationItem>;

/** 问诊, whole but for its messages. */
export const ConsultationView = z.object({
  ...ConsultationItem.shape,
  /** 线下就诊. The doctor reads it once they have opened it. */
  earlier: z.optional(EarlierView),
  /** What the doctor found in it. */
  verdict: z.optional(Verdict),
  complaint: Complaint,
  complaintPictures: z.array(PictureView),
  /** For the doctor alone: the words behind the red flags, and whether the patient had read a warning. */
  redFlagWords: z.array(z.string()),
  wentOn: z.boolean(),
  /** A clinician has signed the rules behind the red flags. */
  redFlagsSigned: z.boolean(),
  payment: z.object({
    id: PaymentId,
    state: PaymentState,
    paidAt: z.optional(Instant),
    refundedAt: z.optional(Instant),
  }),
  /** While waiting: how many are before this one at this doctor (0 = next). */
  ahead: z.optional(z.int()),
  /** By the doctor's recent pace; absent while too little is known to say. */
  expected: z.optional(ExpectedWait),
  /** How many questions the patient may send, and until when; once the doctor has accepted. */
  rounds: z.optional(z.int()),
  talkUntil: z.optional(Instant),
  /** What whoever asks may do in it now, by the policy of the case. */
  may: Powers,
  /** 未写病历: no record will come, and why. */
  unwritten: z.optional(UnwrittenReason),
  /** 同意已撤回: the person, or a child's guardian, does not want it any more. */
  consentEndedAt: z.optional(Instant),
  /** For the doctor of a case that is open: today's face check on this device is still to be done. */
  faceCheckDue: z.optional(z.boolean()),
  riskNotice: z.object({ version: z.string(), sha256: z.string(), agreedAt: Instant }),
  /** 同事协作 that was asked last about this case. */
  colleague: z.optional(z.object({ kind: ColleagueKind, state: ColleagueState, isOpen: z.boolean() })),
  lastSeq: z.int(),
  /** A doctor has said something in it. */
  answered: z.boolean(),
  /** The server's clock at the time of the answer, for countdowns. */
  now: Instant,
});
export type ConsultationView = z.infer<typeof ConsultationView>;

/** 登记图片: the server looks at what was uploaded to cloud storage and answers with an id that may be used. */
export const checkPicture = command({
  name: 'consultation.checkPicture',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ fileId: z.string().check(z.minLength(1), z.maxLength(500)) }),
  output: z.object({ pictureId: PictureId }),
  rejections: ['picture.not_found', 'picture.not_yours', 'picture.too_large', 'picture.not_an_image'],
});

/** 登记语音或文件, as a picture is; what it is, its first bytes say. */
export const checkFile = command({
  name: 'consultation.checkFile',
  roles: ['patient', 'doctor'],
  input: z.strictObject({
    fileId: z.string().check(z.minLength(1), z.maxLength(500)),
    kind: z.enum(['voice', 'document']),
  }),
  output: z.object({ pictureId: PictureId }),
  rejections: ['file.not_found', 'file.not_yours', 'file.too_large', 'file.wrong_kind'],
});

/** 询价: what this tier costs and promises now, its published rules, and the risk notice to agree to. */
export const quote = query({
  name: 'consultation.quote',
  roles: ['patient'],
  input: z.strictObject({
    doctorId: DoctorId,
    tier: z.optional(Tier),
    teamId: z.optional(TeamId),
  }),
  output: z.object({
    /** The doctor, the one responsible for the team, or the 值班台 under the name 值班. */
    doctor: DoctorCard,
    teamName: z.optional(z.string()),
    ...Terms.shape,
    rules: z.array(z.string()),
    riskNotice: ConsentText,
  }),
  rejections: ['doctor.not_found', 'institution.not_licensed', 'doctor.not_qualified', 'tier.not_offered'],
});

/** 是否急症: whether these words name a red flag for this person. It keeps nothing; triage shows the warning and keeps it. */
export const warnOfEmergency = query({
  name: 'consultation.warn',
  roles: ['patient'],
  input: z.strictObject({
    patientId: PatientId,
    chief: Complaint.shape.chief,
    pregnancy: Complaint.shape.pregnancy,
  }),
  output: z.object({ isUrgent: z.boolean() }),
  rejections: ['patient.not_found'],
});

/** 发起问诊: makes the case and its unpaid order. */
export const requestConsultation = command({
  name: 'consultation.request',
  roles: ['patient'],
  input: z.strictObject({
    /** A doctor, the one responsible for a team, or the 值班台 of a department. */
    doctorId: DoctorId,
    /** Absent means the named doctor by text. */
    tier: z.optional(Tier),
    /** Start of the chosen time, for a tier that takes place at one. */
    from: z.optional(Instant),
    teamId: z.optional(TeamId),
    patientId: PatientId,
    service: Service,
    /** 线下就诊, for a 复诊. */
    earlier: z.optional(EarlierVisit),
    complaint: Complaint,
    pictureIds: z.array(PictureId).check(z.maxLength(MAX_COMPLAINT_PICTURES)),
    riskNotice: ConsentReference,
    /** Under 6 the guardian says that they are there now. */
    guardianPresent: z.optional(z.boolean()),
    /** The triage that led to this doctor. */
    triageId: z.optional(TriageId),
    /** The price that was shown; another price now is a refusal, never a surprise. */
    feeFen: Fen,
  }),
  output: z.object({ consultationId: ConsultationId, payBy: Instant }),
  rejections: [
    'consent.sensitive_missing',
    'patient.not_found',
    'patient.unverified',
    'guardian.self',
    'guardian.consent_missing',
    'proxy.consent_missing',
    'guardian.absent',
    'doctor.not_found',
    'institution.not_licensed',
    'doctor.not_qualified',
    'tier.not_offered',
    'doctor.off_duty',
    'slot.not_offered',
    'slot.taken',
    'appointment.overlaps',
    'doctor.full',
    'consultation.own_case',
    'consultation.already_open',
    'complaint.pregnancy_missing',
    'complaint.pregnancy_not_applicable',
    'picture.not_found',
    'evidence.not_applicable',
    'evidence.missing',
    'evidence.in_future',
    'evidence.record_not_found',
    'consent.outdated',
    'price.changed',
  ],
});

/** 取消问诊, until a doctor has accepted; what was paid goes back whole. */
export const cancelConsultation = command({
  name: 'consultation.cancel',
  roles: ['patient'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ consultationId: ConsultationId, state: ConsultationState }),
  rejections: ['consultation.not_found', 'consultation.not_cancellable', 'appointment.too_late'],
});

/** One case. */
export const getConsultation = query({
  name: 'consultation.get',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: ConsultationView,
  rejections: ['consultation.not_found'],
});

/**
 * My cases in the mode I am in, 20 a page. `open` = going on, `closed` = ended; both newest first.
 * `waiting` (doctor) = to be accepted, whose promise runs out first; `team` (doctor) = what my teams have to see to. A doctor
 * sees no unpaid cases.
 */
export const listConsultations = query({
  name: 'consultation.list',
  roles: ['patient', 'doctor'],
  input: z.strictObject({
    group: z.enum(['open', 'closed', 'waiting', 'team']),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({
    consultations: z.array(ConsultationItem),
    nextCursor: z.optional(z.string()),
    now: Instant,
  }),
  rejections: ['list.cursor_invalid'],
});

/**
 * 找患者: cases of mine whose patient's name or complaint holds these words, newest first. The names are sealed, so the cases
 * themselves are looked through, a hundred a time; `nextCursor` goes on with older ones, found something or not.
 */
export const searchConsultations = query({
  name: 'consultation.search',
  roles: ['doctor'],
  input: z.strictObject({
    text: typedText(1, 30),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({
    consultations: z.array(ConsultationItem),
    /** How many cases were looked through. */
    lookedAt: z.int(),
    nextCursor: z.optional(z.string()),
    now: Instant,
  }),
  rejections: ['list.cursor_invalid'],
});

/** 接诊. */
export const acceptConsultation = command({
  name: 'consultation.accept',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ consultationId: ConsultationId, state: ConsultationState }),
  rejections: [
    'consultation.not_found',
    'consultation.not_waiting',
    'consent.withdrawn',
    'consultation.own_case',
    'consultation.grassroots_first',
    'doctor.full',
    'appointment.too_early',
    'institution.not_licensed',
    'doctor.not_qualified',
    'doctor.face_check_missing',
  ],
});

/** 发消息: answered with its number; the numbers of a case have no gap. */
export const sendMessage = command({
  name: 'consultation.sendMessage',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, body: MessageDraft }),
  /** `asked`: how many messages the patient has sent with this one, for 轮次. */
  output: z.object({ seq: z.int(), sentAt: Instant, asked: z.int() }),
  rejections: [
    'consultation.not_found',
    'institution.not_licensed',
    'doctor.not_qualified',
    'doctor.face_check_missing',
    'consultation.not_in_progress',
    'consent.withdrawn',
    'consultation.rounds_used',
    'consultation.time_over',
    'message.not_found',
    'picture.not_found',
  ],
});

/** 撤回消息: one's own, within two minutes. Both sides see that something was taken back. */
export const recallMessage = command({
  name: 'consultation.recallMessage',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, seq: z.int().check(z.minimum(1)) }),
  output: z.object({ seq: z.int() }),
  rejections: [
    'consultation.not_found',
    'consultation.not_in_progress',
    'message.not_found',
    'message.recalled',
    'message.recall_too_late',
  ],
});

/** Messages of a case in order: after a number, or the page before one, or (neither) the newest page. */
export const listMessages = query({
  name: 'consultation.listMessages',
  roles: ['patient', 'doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    afterSeq: z.optional(z.int().check(z.minimum(0))),
    beforeSeq: z.optional(z.int().check(z.minimum(1))),
  }),
  output: z.object({
    messages: z.array(MessageView).check(z.maxLength(MESSAGES_PER_PAGE)),
    lastSeq: z.int(),
    state: ConsultationState,
    /** How far each side has read. */
    readSeq: z.object({ patient: z.int(), doctor: z.int() }),
    /** How many messages the patient has sent. */
    asked: z.int(),
    side: Side,
  }),
  rejections: ['consultation.not_found'],
});

/** 已读: up to and with this number. Going back is ignored. */
export const markRead = command({
  name: 'consultation.markRead',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId, seq: z.int().check(z.minimum(0)) }),
  output: z.object({ readSeq: z.int() }),
  rejections: ['consultation.not_found'],
});

/** 正在输入: tells the other side's open app for some seconds. Nothing of it is kept, and what is typed stays on the phone. */
export const typing = command({
  name: 'consultation.typing',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({}),
  rejections: ['consultation.not_found', 'consultation.not_in_progress'],
});

/** 打开复诊凭证: from then on it may be judged, and the case shows it. */
export const openEvidence = command({
  name: 'consultation.openEvidence',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ consultationId: ConsultationId, openedAt: Instant }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'evidence.none',
    'consultation.not_open',
  ],
});

/** 认定复诊: what the evidence shows, coded; or what is missing; or that it is no 复诊. */
export const judgeEvidence = command({
  name: 'consultation.judgeEvidence',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId, verdict: Verdict }),
  output: z.object({ consultationId: ConsultationId, evidenceState: EvidenceState }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'institution.not_licensed',
    'doctor.not_qualified',
    'doctor.face_check_missing',
    'evidence.none',
    'consultation.not_in_progress',
    'evidence.not_opened',
    'prescription.open',
    'diagnosis.not_evidenced',
    'diagnosis.not_in_list',
  ],
});

/** 补充复诊凭证, when the doctor has asked for more. */
export const addEvidence = command({
  name: 'consultation.addEvidence',
  roles: ['patient'],
  input: z.strictObject({
    consultationId: ConsultationId,
    pictureIds: z.array(PictureId).check(z.minLength(1), z.maxLength(MAX_EVIDENCE_PICTURES)),
  }),
  output: z.object({ consultationId: ConsultationId, evidenceState: EvidenceState }),
  rejections: [
    'consultation.not_found',
    'evidence.none',
    'consultation.not_in_progress',
    'evidence.nothing_asked',
    'evidence.too_many',
    'picture.not_found',
  ],
});
