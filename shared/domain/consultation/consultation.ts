import * as z from 'zod/mini';
import {
  AccountId,
  ColleagueRequestId,
  ConsultationId,
  DoctorId,
  PatientId,
  PaymentId,
  PictureId,
  TeamId,
  TriageId,
} from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { Day, Instant } from '../../kernel/time';
import { Appointment } from '../appointment/appointment';
import { Tier } from '../appointment/tier';
import { ConsentReference } from '../consent/texts';
import { DEPARTMENT_CODES } from '../department/departments';
import { Evidence, Service } from '../followUp/evidence';
import { Relation, Sex } from '../patient/patient';
import { Disposition } from '../record/disposition';
import { UnwrittenReason } from '../record/unwritten';
import { CaseRedFlags } from '../triage/triage';
import { Complaint } from './complaint';
import { LastVisit } from './lastVisit';
import { Termination } from './termination';

/** 问诊状态; see `lifecycle.ts` for what moves it. */
export const ConsultationState = z.enum([
  'awaiting_payment',
  'waiting',
  'in_progress',
  'record_due',
  'completed',
  'terminated',
  'cancelled',
  'abandoned',
  'expired',
  'no_show',
]);
export type ConsultationState = z.infer<typeof ConsultationState>;

/** Side of a conversation. */
export const Side = z.enum(['patient', 'doctor']);
export type Side = z.infer<typeof Side>;

/** 问诊方式. */
export const Channel = z.enum(['text', 'voice', 'video']);
export type Channel = z.infer<typeof Channel>;

/** A number for each side. */
export const Sides = z.object({ patient: z.int(), doctor: z.int() });

/** 问诊 as stored. Money and persons are copied in: what was ordered does not change afterwards. */
export const Consultation = z.object({
  id: ConsultationId,
  accountId: AccountId,
  patientId: PatientId,
  patient: z.object({
    name: z.string(),
    sex: Sex,
    bornOn: Day,
    /** Of the person to the account that asks: with another than 本人, somebody asks for them (代问). */
    relation: Relation,
    /** Who answers for a child under 14, and whether they said that they were there. */
    guardian: z.optional(z.object({ personId: PatientId, name: z.string(), present: z.boolean() })),
  }),
  /** Until somebody on duty has taken a quick question, the 值班台 of its department (`deskOf`). */
  doctorId: DoctorId,
  doctorAccountId: z.optional(AccountId),
  /** 团队问诊: who besides the doctor, who is responsible, answers. */
  team: z.optional(
    z.object({
      id: TeamId,
      name: z.string(),
      memberIds: z.array(DoctorId),
      /** Their accounts, to be told that the case changed. */
      accountIds: z.optional(z.array(AccountId)),
    }),
  ),
  departmentCode: z.enum(DEPARTMENT_CODES),
  service: Service,
  channel: Channel,
  tier: Tier,
  /** 预约; of the tiers that take place at a booked time. */
  appointment: z.optional(Appointment),
  /** 轮次上限: how many questions the patient may send once the doctor has accepted; absent means no limit. */
  rounds: z.optional(z.int()),
  /** 服务时长 of a talk in writing, from the accepting on; absent means no limit. */
  talkMinutes: z.optional(z.int()),
  /** 复诊凭证; only of a 复诊. */
  evidence: z.optional(Evidence),
  feeFen: Fen,
  promiseMinutes: z.int(),
  complaint: Complaint,
  /** 红旗征 found in the complaint, or by triage before it. */
  redFlags: z.optional(CaseRedFlags),
  triageId: z.optional(TriageId),
  pictureIds: z.array(PictureId),
  riskNotice: z.object({ ...ConsentReference.shape, agreedAt: Instant }),
  paymentId: PaymentId,
  state: ConsultationState,
  requestedAt: Instant,
  /** Unpaid after this instant, the order closes. */
  payBy: Instant,
  waitingSince: z.optional(Instant),
  /** Not accepted by this instant, the fee goes back. */
  acceptBy: z.optional(Instant),
  acceptedAt: z.optional(Instant),
  /** 提醒收尾: when the doctor was told that what was ordered is over. */
  windUpToldAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  /** 待签病历: since when the record of a case that ended by itself has been owed; gone once it is signed or given up. */
  recordOwedSince: z.optional(Instant),
  /** 未写病历: the hospital has said that no record will come, and why. */
  unwritten: z.optional(z.object({ reason: UnwrittenReason, by: z.string(), at: Instant })),
  /** 停诊: the doctor has called the appointment off. */
  calledOffAt: z.optional(Instant),
  /** When the appointment timer must look at it again: to remind, or to end what did not take place. */
  lookAt: z.optional(Instant),
  disposition: z.optional(Disposition),
  /** 上次就诊 of this person with the doctor who was asked, as it stood when this was ordered. */
  lastVisit: z.optional(LastVisit),
  /** 终止并转线下: why, how soon and where to. */
  termination: z.optional(Termination),
  /** Number of the newest message; messages are 1, 2, 3 … without a gap. The messages are the truth, this follows. */
  lastSeq: z.int(),
  lastMessageAt: z.optional(Instant),
  /** How many messages each side has sent. */
  said: Sides,
  /** How many of the other side's messages each side has read, and up to which number. */
  heard: Sides,
  readSeq: Sides,
  /** 同事协作 that was asked last; whether it is open, it says itself. */
  colleagueRequestId: z.optional(ColleagueRequestId),
  /** 转交: the number of the line with which this doctor took the case over. */
  takenSeq: z.optional(z.int()),
  /** 同意已撤回: since when the person, or a child's guardian, does not want the asker to go on for them. */
  consentEndedAt: z.optional(Instant),
  /** 限制处理: the person has asked to be deleted, law keeps the case, and nobody but them opens it. */
  restrictedAt: z.optional(Instant),
  /** 封存: for a dispute; nothing of it is deleted or changed from then on. */
  sealedAt: z.optional(Instant),
  /** Which side has asked for that, and when. */
  sealAsked: z.optional(z.object({ by: z.enum(['patient', 'hospital']), at: Instant })),
  sealAskedAt: z.optional(Instant),
  /** When a timer looks at a request that nobody has answered, see `seal/undecided.ts`. */
  sealDueAt: z.optional(Instant),
  /** Since when the hospital has been late with its answer. */
  sealLateAt: z.optional(Instant),
  /** From then on the conversation may be deleted; gone when it was. */
  eraseTalkAt: z.optional(Instant),
  /** It is being deleted: nothing is sealed until that is done. */
  erasingTalk: z.optional(z.literal(true)),
  /** Where the hash chain of this case ends; written with every entry, see `audit/chain.ts`. */
  trail: z.optional(z.object({ n: z.int(), hash: z.string() })),
  /** Number and hash of the newest message, see `talkMark`; only grows. */
  talk: z.optional(z.string()),
});
export type Consultation = z.infer<typeof Consultation>;

/** The other side of a conversation. */
export const otherSide = (side: Side): Side => (side === 'patient' ? 'doctor' : 'patient');

/** Messages of the other side that this side has not read. */
export const unreadOf = ({ said, heard }: Pick<Consultation, 'said' | 'heard'>, side: Side): number =>
  Math.max(0, said[otherSide(side)] - heard[side]);

/** Unpaid orders close after this many minutes. */
export const PAY_WITHIN_MINUTES = 15;
