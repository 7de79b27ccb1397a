import * as z from 'zod/mini';
import { ColleagueKind, ColleagueNote, ColleagueState, RequestWords } from '../domain/colleague/request';
import { Complaint } from '../domain/consultation/complaint';
import { MESSAGES_PER_PAGE, MessageView } from '../domain/consultation/message';
import { Service } from '../domain/followUp/evidence';
import { PictureView } from '../domain/picture/picture';
import { Sex } from '../domain/patient/patient';
import { Title } from '../domain/doctor/doctor';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { Pin } from '../domain/signature/pin';
import { SIGN_REJECTIONS, Signed } from '../domain/signature/signed';
import { command, query } from '../kernel/contract';
import { ColleagueRequestId, ConsultationId, DoctorId } from '../kernel/ids';
import { Instant } from '../kernel/time';
import { CasePatient } from './consultation';

/** A doctor as a colleague and a patient see them in a request. */
export const Colleague = z.object({
  id: DoctorId,
  name: z.string(),
  title: Title,
  departmentCode: z.enum(DEPARTMENT_CODES),
  hospital: z.string(),
});
export type Colleague = z.infer<typeof Colleague>;

/** 同事协作, as its three sides see it. */
export const RequestView = z.object({
  id: ColleagueRequestId,
  kind: ColleagueKind,
  consultationId: ConsultationId,
  state: ColleagueState,
  /** Somebody still has to do something. */
  isOpen: z.boolean(),
  from: Colleague,
  to: Colleague,
  words: z.string(),
  proposedAt: Instant,
  endedAt: z.optional(Instant),
  note: z.optional(z.string()),
  sha256: z.optional(z.string()),
  signed: z.optional(Signed),
});
export type RequestView = z.infer<typeof RequestView>;

/** The same for the colleague who is asked: before the patient has agreed, nothing tells who it is. */
export const AskedView = z.object({
  ...RequestView.shape,
  service: Service,
  sex: Sex,
  age: z.string(),
});
export type AskedView = z.infer<typeof AskedView>;

const ofRequest = z.strictObject({ requestId: ColleagueRequestId });
const Standing = z.object({ requestId: ColleagueRequestId, state: ColleagueState });

/** 请同事: to take this case over (转交), or to look at it (请同事看). */
export const propose = command({
  name: 'colleague.propose',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    kind: ColleagueKind,
    doctorId: DoctorId,
    words: RequestWords,
  }),
  output: Standing,
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'consultation.not_in_progress',
    'colleague.request_open',
    'doctor.not_found',
    'colleague.self',
    'consultation.own_case',
    'doctor.not_qualified',
    'prescription.open',
  ],
});

/** 收回: the doctor asks no longer. */
export const withdraw = command({
  name: 'colleague.withdraw',
  roles: ['doctor'],
  input: ofRequest,
  output: Standing,
  rejections: ['colleague.not_found', 'colleague.not_open'],
});

/** 接手: the colleague would take the case; the patient is asked next. */
export const accept = command({
  name: 'colleague.accept',
  roles: ['doctor'],
  input: ofRequest,
  output: Standing,
  rejections: [
    'colleague.not_found',
    'colleague.not_open',
    'doctor.not_qualified',
    'doctor.face_check_missing',
    'doctor.full',
  ],
});

/** 婉拒 by the colleague. */
export const decline = command({
  name: 'colleague.decline',
  roles: ['doctor'],
  input: ofRequest,
  output: Standing,
  rejections: ['colleague.not_found', 'colleague.not_open'],
});

/** 患者同意或不同意. With a hand-over, the case moves at once; with an opinion, the colleague may read it. */
export const consent = command({
  name: 'colleague.consent',
  roles: ['patient'],
  input: z.strictObject({ requestId: ColleagueRequestId, agrees: z.boolean() }),
  output: Standing,
  rejections: [
    'colleague.not_found',
    'colleague.not_open',
    'doctor.not_qualified',
    'institution.not_licensed',
  ],
});

/** 会诊意见: the colleague answers, signs with their own key, and may not read the case any more. */
export const answer = command({
  name: 'colleague.answer',
  roles: ['doctor'],
  input: z.strictObject({ requestId: ColleagueRequestId, note: ColleagueNote, pin: Pin }),
  output: Standing,
  rejections: [
    'colleague.not_found',
    'colleague.not_open',
    'institution.not_licensed',
    'doctor.not_qualified',
    'doctor.face_check_missing',
    ...SIGN_REJECTIONS,
  ],
});

/** Requests about a case, newest first; at most 20. */
export const ofCase = query({
  name: 'colleague.ofCase',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ requests: z.array(RequestView) }),
  rejections: ['consultation.not_found'],
});

/** 同事请我: what colleagues ask of me (`open`, `past`), or what I handed over (`handed`), newest first, 20 a page. */
export const inbox = query({
  name: 'colleague.inbox',
  roles: ['doctor'],
  input: z.strictObject({
    group: z.enum(['open', 'past', 'handed']),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ requests: z.array(AskedView), nextCursor: z.optional(z.string()), now: Instant }),
  rejections: ['list.cursor_invalid'],
});

/** One request that was asked of me. */
export const asked = query({
  name: 'colleague.asked',
  roles: ['doctor'],
  input: ofRequest,
  output: z.object({ request: z.optional(AskedView) }),
  rejections: [],
});

/** The case that a colleague was asked to look at, with its conversation page by page. Nothing can be written in it. */
export const readCase = query({
  name: 'colleague.readCase',
  roles: ['doctor'],
  input: z.strictObject({
    requestId: ColleagueRequestId,
    afterSeq: z.optional(z.int().check(z.minimum(0))),
  }),
  output: z.object({
    request: RequestView,
    patient: CasePatient,
    complaint: Complaint,
    pictures: z.array(PictureView),
    messages: z.array(MessageView).check(z.maxLength(MESSAGES_PER_PAGE)),
    lastSeq: z.int(),
  }),
  rejections: ['colleague.not_found', 'colleague.not_open'],
});

/** 我写过的: what I said in a case that I handed over, and nothing that the patient said. */
export const ownWords = query({
  name: 'colleague.ownWords',
  roles: ['doctor'],
  input: z.strictObject({
    requestId: ColleagueRequestId,
    afterSeq: z.optional(z.int().check(z.minimum(0))),
  }),
  output: z.object({ messages: z.array(MessageView), nextSeq: z.optional(z.int()) }),
  rejections: ['colleague.not_found'],
});
