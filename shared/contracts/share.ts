import * as z from 'zod/mini';
import { ConsentReference } from '../domain/consent/texts';
import { Disposition } from '../domain/record/disposition';
import { Diagnoses, RecordDraftBody } from '../domain/record/record';
import { MAX_SHARE_DAYS, RecordShare, ShareGoal, ShareState } from '../domain/share/share';
import { command, query } from '../kernel/contract';
import { ConsultationId, DoctorId, PatientId, ShareId } from '../kernel/ids';
import { Instant } from '../kernel/time';
import { CaseDoctor, CasePatient } from './consultation';

const Cursor = z.optional(z.string().check(z.maxLength(200)));
const When = z.pick(RecordShare, { id: true, goal: true, at: true, until: true, revokedAt: true }).shape;

/** 授权 as the account that gave it sees it. */
export const GivenShare = z.object({
  ...When,
  state: ShareState,
  patient: z.object({ id: PatientId, name: z.string() }),
  doctor: CaseDoctor,
});
export type GivenShare = z.infer<typeof GivenShare>;

/** 授权 as the doctor sees it before it is opened: the name masked; of one that is over nobody is named any more. */
export const ReceivedShare = z.object({
  ...When,
  state: ShareState,
  patient: z.optional(z.pick(CasePatient, { id: true, name: true, sex: true, age: true })),
});
export type ReceivedShare = z.infer<typeof ReceivedShare>;

/** One signed record on the timeline, whole. */
export const SharedRecord = z.object({
  consultationId: ConsultationId,
  doctor: CaseDoctor,
  signedAt: Instant,
  body: RecordDraftBody,
  diagnoses: Diagnoses,
  disposition: z.optional(Disposition),
});
export type SharedRecord = z.infer<typeof SharedRecord>;

/** 授权医生查看一位就诊人的病历, for some days; for the same doctor and person again, it begins anew. */
export const giveShare = command({
  name: 'share.give',
  roles: ['patient'],
  input: z.strictObject({
    patientId: PatientId,
    doctorId: DoctorId,
    days: z.int().check(z.minimum(1), z.maximum(MAX_SHARE_DAYS)),
    goal: ShareGoal,
    consent: ConsentReference,
  }),
  output: z.object({ shareId: ShareId, until: Instant }),
  rejections: [
    'consent.sensitive_missing',
    'patient.not_found',
    'guardian.consent_missing',
    'proxy.consent_missing',
    'doctor.not_found',
    'share.own_doctor',
    'consent.outdated',
  ],
});

/** 撤回授权. */
export const revokeShare = command({
  name: 'share.revoke',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ shareId: ShareId }),
  output: z.object({ state: ShareState }),
  rejections: ['share.not_found'],
});

/** 我给出的授权, newest first, 20 a page. */
export const listShares = query({
  name: 'share.list',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ shares: z.array(GivenShare), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 患者授权我查看的, newest first, 20 a page. */
export const listReceived = query({
  name: 'share.listReceived',
  roles: ['doctor'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ shares: z.array(ReceivedShare), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 病历时间线 of the person, read only, newest first, 20 a page. Every visit that is shown is looked at, and its trail says so. */
export const readShared = query({
  name: 'share.read',
  roles: ['doctor'],
  input: z.strictObject({ shareId: ShareId, cursor: Cursor }),
  output: z.object({
    patient: z.pick(CasePatient, { id: true, name: true, sex: true, age: true }),
    goal: ShareGoal,
    until: Instant,
    records: z.array(SharedRecord),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['share.not_found', 'share.over', 'list.cursor_invalid'],
});
