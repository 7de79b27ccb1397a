import * as z from 'zod/mini';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { DoctorCard, DoctorPage } from '../domain/doctor/doctor';
import { Intake } from '../domain/doctor/intake';
import { QuickReplyTexts } from '../domain/doctor/quickReplies';
import { HeldTexts, PublicTexts } from '../domain/doctor/publicTexts';
import { Validity } from '../domain/doctor/qualification';
import { command, query } from '../kernel/contract';
import { DoctorId } from '../kernel/ids';
import { Fen } from '../kernel/money';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

const everyone = ['visitor', 'patient', 'doctor'] as const;

/** Departments that have doctors, in the order of the national list. */
export const listDepartments = query({
  name: 'doctor.listDepartments',
  roles: everyone,
  input: z.strictObject({}),
  output: z.object({
    departments: z.array(
      z.object({
        code: z.enum(DEPARTMENT_CODES),
        name: z.string(),
        treats: z.string(),
        doctors: z.int(),
        onDuty: z.int(),
      }),
    ),
  }),
  rejections: [],
});

/** Doctors of a department (or all), those on duty first, 20 a page. */
export const listDoctors = query({
  name: 'doctor.list',
  roles: everyone,
  input: z.strictObject({
    departmentCode: z.optional(z.enum(DEPARTMENT_CODES)),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ doctors: z.array(DoctorCard), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 在岗医生, for whoever builds teams. */
export const listForStaff = query({
  name: 'doctor.listForStaff',
  roles: ['operations'],
  input: z.strictObject({}),
  output: z.object({
    doctors: z.array(
      z.object({
        id: DoctorId,
        name: z.string(),
        departmentCode: z.enum(DEPARTMENT_CODES),
        departmentName: z.string(),
      }),
    ),
  }),
  rejections: [],
});

/** 医生主页. */
export const getDoctor = query({
  name: 'doctor.get',
  roles: everyone,
  input: z.strictObject({ doctorId: DoctorId }),
  output: DoctorPage,
  rejections: ['doctor.not_found'],
});

/** 我的医生名片, in doctor mode, with what is waiting. */
export const myDoctor = query({
  name: 'doctor.me',
  outOfOffice: true,
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({
    doctor: DoctorPage,
    waiting: z.int(),
    inProgress: z.int(),
    /** Answers with others in a team. */
    isInTeam: z.boolean(),
    intake: Intake,
    /** Whether this doctor may be asked and may accept, and until which day each paper holds. */
    /** 待审介绍 of mine. */
    heldTexts: z.optional(HeldTexts),
    practice: z.object({
      isOffered: z.boolean(),
      validity: Validity,
      /** Today's face check holds until then; absent: a case can only be accepted after one. */
      faceCheckedUntil: z.optional(Instant),
    }),
    now: Instant,
  }),
  rejections: [],
});

const TextService = z.strictObject({
  feeFen: Fen,
  promiseMinutes: z.int(),
  /** How many questions a patient may send; absent means no limit. */
  rounds: z.optional(z.int()),
});

/** 接诊设置: what a text consultation with me costs and promises from now on. */
export const setText = command({
  name: 'doctor.setText',
  roles: ['doctor'],
  input: TextService,
  output: TextService,
  rejections: ['price.out_of_limits', 'promise.out_of_limits', 'rounds.out_of_limits'],
});

/** 接诊开关: pausing and a limit, for what is asked from now on. */
export const setIntake = command({
  name: 'doctor.setIntake',
  roles: ['doctor'],
  input: Intake,
  output: Intake,
  rejections: [],
});

/** 我的常用语, in the order I keep them. */
export const listReplies = query({
  name: 'doctor.listReplies',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ replies: QuickReplyTexts }),
  rejections: [],
});

/** 保存常用语: all of them, as they are from now on. */
export const saveReplies = command({
  name: 'doctor.saveReplies',
  roles: ['doctor'],
  input: z.strictObject({ replies: QuickReplyTexts }),
  output: z.object({ replies: QuickReplyTexts }),
  rejections: [],
});

/** 人脸核验, first step: once a day before the first case is accepted. The token goes to the phone's own check. */
export const beginFaceCheck = command({
  name: 'doctor.beginFaceCheck',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ token: z.string(), url: z.string() }),
  rejections: ['doctor.not_qualified', 'doctor.face_check_tries_used', 'identity.provider_unavailable'],
});

/** 人脸核验, second step: the server asks the vendor itself how it ended. */
export const finishFaceCheck = command({
  name: 'doctor.finishFaceCheck',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ until: Instant }),
  rejections: [
    'doctor.face_check_not_begun',
    'doctor.face_check_asked_out',
    'doctor.face_check_pending',
    'doctor.face_check_failed',
    'identity.provider_unavailable',
  ],
});

/** 修改公开介绍: checked by WeChat; what is doubtful waits for somebody of the hospital, and nobody sees it before. */
export const setTexts = command({
  name: 'doctor.setTexts',
  roles: ['doctor'],
  input: PublicTexts,
  output: z.object({ isShown: z.boolean() }),
  rejections: ['texts.words_forbidden'],
});

/** 待审介绍 as the staff reads it, beside what is public now. */
export const HeldTextsView = z.object({
  doctorId: DoctorId,
  name: z.string(),
  shown: PublicTexts,
  held: HeldTexts,
});
export type HeldTextsView = z.infer<typeof HeldTextsView>;

/** Texts of doctors that wait for somebody to look, longest waiting first, 20 a page. */
export const listHeldTexts = query({
  name: 'doctor.listHeldTexts',
  roles: ['quality', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ texts: z.array(HeldTextsView), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 审核介绍: public from now on, or not taken, with a reason. */
export const decideTexts = command({
  name: 'doctor.decideTexts',
  roles: ['quality'],
  input: z.strictObject({
    doctorId: DoctorId,
    isShown: z.boolean(),
    /** When what was read had been written: another text is another decision. */
    at: Instant,
    reason: typedText(5, 500),
  }),
  output: z.object({ doctorId: DoctorId }),
  rejections: ['doctor.not_found', 'texts.changed'],
});
