import * as z from 'zod/mini';
import {
  Application,
  ApplicationEvent,
  ApplicationForm,
  ApplicationState,
  Evidence,
  ReturnReason,
} from '../domain/application/application';
import { DOCUMENTS, ApplicationKind, FIELDS } from '../domain/application/fields';
import { Fault } from '../domain/application/faults';
import { ConsentReference } from '../domain/consent/texts';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { Validity } from '../domain/doctor/qualification';
import { Title } from '../domain/doctor/doctor';
import { PictureView } from '../domain/picture/picture';
import { command, query } from '../kernel/contract';
import { ApplicationId, StaffId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

const applicants = ['patient'] as const;
const reviewers = ['operations', 'quality'] as const;
const ofApplication = z.strictObject({ applicationId: ApplicationId });

/** Pictures of one document, with addresses that expire. */
const EvidencePictures = z.object({ document: z.enum(DOCUMENTS), pictures: z.array(PictureView) });

/** 我的申请, as the applicant sees it: what was typed while it can be changed, the identity number masked afterwards. */
export const OwnApplication = z.object({
  ...z.pick(Application, {
    id: true,
    kind: true,
    state: true,
    form: true,
    evidence: true,
    isRecheck: true,
    submittedAt: true,
    validity: true,
    savedAt: true,
  }).shape,
  pictures: z.array(EvidencePictures),
  /** Oldest first; whoever of the staff did it is not named. */
  history: z.array(
    z.object({
      event: ApplicationEvent,
      at: Instant,
      note: z.optional(z.string()),
      reasons: z.optional(z.array(ReturnReason)),
    }),
  ),
});
export type OwnApplication = z.infer<typeof OwnApplication>;

/** 保存草稿: keeps what was typed, whatever it is. Without an id it begins one, or goes on with the one there is. */
export const saveApplication = command({
  name: 'application.save',
  roles: applicants,
  input: z.strictObject({
    applicationId: z.optional(ApplicationId),
    kind: ApplicationKind,
    form: ApplicationForm,
    evidence: Evidence,
  }),
  output: z.object({ applicationId: ApplicationId, savedAt: Instant }),
  rejections: [
    'application.not_found',
    'application.not_editable',
    'application.suspended',
    'picture.not_found',
  ],
});

/** 提交: everything that is missing or wrong is named at once (`detail.faults`). */
export const submitApplication = command({
  name: 'application.submit',
  roles: applicants,
  input: z.strictObject({ applicationId: ApplicationId, notice: ConsentReference }),
  output: z.object({ state: ApplicationState }),
  rejections: [
    'application.not_found',
    'application.not_editable',
    'consent.outdated',
    'application.incomplete',
    'applicant.unverified',
  ],
});

/** 撤回: until it is approved. */
export const withdrawApplication = command({
  name: 'application.withdraw',
  roles: applicants,
  input: ofApplication,
  output: z.object({ state: ApplicationState }),
  rejections: ['application.not_found', 'application.not_withdrawable'],
});

/** 我的申请, newest first (at most 20). */
export const myApplications = query({
  name: 'application.mine',
  roles: applicants,
  input: z.strictObject({}),
  output: z.object({ applications: z.array(OwnApplication) }),
  rejections: [],
});

/** A line of the review queue. The name is masked: it is not needed to choose. */
export const ApplicationItem = z.object({
  ...z.pick(Application, { id: true, kind: true, state: true, submittedAt: true, changedAt: true }).shape,
  /** `张**`; an institution's name is whole. */
  nameMasked: z.string(),
  hospital: z.optional(z.string()),
  departmentCode: z.optional(z.enum(DEPARTMENT_CODES)),
  title: z.optional(Title),
  isRecheck: z.boolean(),
  /** Who passed it first: somebody else passes it second. */
  firstBy: z.optional(StaffId),
  /** Somebody is looking at it until then. */
  takenBy: z.optional(z.object({ staffId: StaffId, name: z.string(), until: Instant })),
  /** Approved: the last day on which everything holds. */
  validUntil: z.optional(z.string()),
  /** When the applicant was last reminded of that day. */
  remindedAt: z.optional(Instant),
});
export type ApplicationItem = z.infer<typeof ApplicationItem>;

/** States that the staff sees: what was never submitted is the applicant's alone. */
export const ReviewedState = z.enum([
  'submitted',
  'first_passed',
  'returned',
  'approved',
  'suspended',
  'expired',
  'replaced',
]);
export type ReviewedState = z.infer<typeof ReviewedState>;

/** 审核队列, 20 a page: what waits for a review longest waiting first, the rest last changed first. */
export const listApplications = query({
  name: 'application.list',
  roles: reviewers,
  input: z.strictObject({
    state: ReviewedState,
    kind: z.optional(ApplicationKind),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({
    applications: z.array(ApplicationItem),
    nextCursor: z.optional(z.string()),
    /** How many wait for the first and for the second review, of all kinds. */
    waiting: z.object({ submitted: z.int(), first_passed: z.int() }),
    now: Instant,
  }),
  rejections: ['list.cursor_invalid'],
});

/** 到期复核: who has joined and ends within sixty days, the earliest end first, 20 a page. */
export const listDue = query({
  name: 'application.due',
  roles: reviewers,
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    applications: z.array(ApplicationItem),
    nextCursor: z.optional(z.string()),
    now: Instant,
  }),
  rejections: ['list.cursor_invalid'],
});

/**
 * 领取并查看: the look at the evidence is written down, and for half an hour nobody else can decide. Opening it again
 * makes the half hour longer.
 */
export const openApplication = command({
  name: 'application.open',
  roles: reviewers,
  input: z.strictObject({ applicationId: ApplicationId, reason: z.enum(['review']) }),
  output: z.object({ until: Instant }),
  /** `detail.until` says when it is free again. */
  rejections: ['application.not_found', 'application.taken'],
});

/** 放回队列, before the half hour is over. */
export const releaseApplication = command({
  name: 'application.release',
  roles: reviewers,
  input: ofApplication,
  output: z.object({}),
  rejections: ['application.not_found'],
});

/** Why this reviewer cannot decide on this application now. */
export const ReviewBlock = z.enum([
  'application.not_reviewable',
  'application.wrong_step',
  'application.same_reviewer',
  'application.own',
  'application.not_qualified',
]);
export type ReviewBlock = z.infer<typeof ReviewBlock>;

/** 申请 with its evidence, for whoever has opened it. */
export const ApplicationReview = z.object({
  ...ApplicationItem.shape,
  form: ApplicationForm,
  evidence: z.array(EvidencePictures),
  /** What the server finds missing, wrong or over, as of now. Passing is refused while there is any. */
  faults: z.array(Fault),
  validity: z.optional(Validity),
  /** Oldest first. */
  history: z.array(
    z.object({
      event: ApplicationEvent,
      at: Instant,
      by: z.optional(z.object({ staffId: StaffId, name: z.string() })),
      note: z.optional(z.string()),
      reasons: z.optional(z.array(ReturnReason)),
    }),
  ),
  /** This look ends then; open again to go on. */
  openUntil: Instant,
  /** The review that is due: first by operations, second by quality. */
  step: z.optional(z.enum(['first', 'second'])),
  /** Present when passing would be refused, with the refusal. Returning is possible with `not_qualified`. */
  blockedBy: z.optional(ReviewBlock),
});
export type ApplicationReview = z.infer<typeof ApplicationReview>;

/** Form and evidence, after `application.open` and while that look lasts; numbers of persons masked. */
export const getApplication = query({
  name: 'application.get',
  roles: reviewers,
  input: ofApplication,
  output: ApplicationReview,
  rejections: ['application.not_found', 'application.not_opened'],
});

/** 显示完整号码: what `application.get` masks, while that look lasts. Its entry in the trail is the trace of who read them. */
export const revealNumbers = command({
  name: 'application.revealNumbers',
  roles: reviewers,
  input: ofApplication,
  output: z.object({ idNumber: z.optional(z.string()), phone: z.optional(z.string()) }),
  rejections: ['application.not_found', 'application.not_opened'],
});

/** 通过: the first review by operations, the second by quality; the second one lets them in. */
export const passApplication = command({
  name: 'application.pass',
  roles: reviewers,
  input: z.strictObject({ applicationId: ApplicationId, note: z.optional(typedText(1, 500)) }),
  output: z.object({ state: ApplicationState }),
  rejections: ['application.not_found', 'application.not_opened', ...ReviewBlock.options],
});

/** 退回: with a reason for each place that must change. */
export const returnApplication = command({
  name: 'application.return',
  roles: reviewers,
  input: z.strictObject({
    applicationId: ApplicationId,
    reasons: z
      .array(z.strictObject({ at: z.enum([...FIELDS, ...DOCUMENTS, 'whole']), text: typedText(2, 200) }))
      .check(z.minLength(1), z.maxLength(20)),
  }),
  output: z.object({ state: ApplicationState }),
  rejections: [
    'application.not_found',
    'application.not_opened',
    'application.not_reviewable',
    'application.wrong_step',
    'application.own',
  ],
});

/** 暂停: out of lists and orders at once; open cases are told. */
export const suspendApplication = command({
  name: 'application.suspend',
  roles: ['quality'],
  input: z.strictObject({ applicationId: ApplicationId, reason: typedText(5, 500) }),
  output: z.object({ state: ApplicationState }),
  rejections: ['application.not_found', 'application.not_approved'],
});

/** 恢复. */
export const reinstateApplication = command({
  name: 'application.reinstate',
  roles: ['quality'],
  input: z.strictObject({ applicationId: ApplicationId, reason: typedText(5, 500) }),
  output: z.object({ state: ApplicationState }),
  rejections: ['application.not_found', 'application.not_suspended', 'application.not_qualified'],
});
