import * as z from 'zod/mini';
import { DayCount } from '../../kernel/dayCount';
import { AccountId, DeviceId, DoctorId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { Day, Instant } from '../../kernel/time';
import { DEPARTMENT_CODES } from '../department/departments';
import { Rating } from '../review/rating';
import { HeldTexts } from './publicTexts';
import { Qualification } from './qualification';

/** 职称. */
export const Title = z.enum(['chief', 'associate_chief', 'attending', 'resident']);
export type Title = z.infer<typeof Title>;

const Minutes = {
  fromMinute: z.int().check(z.minimum(0), z.maximum(1439)),
  toMinute: z.int().check(z.minimum(1), z.maximum(1440)),
};
const Seats = z.int().check(z.minimum(0), z.maximum(50));

/** 号源设置 of a period: a time begins every so many minutes; of each tier at most so many are booked; none in a break. */
export const PeriodTimes = z.strictObject({
  everyMinutes: z.int().check(z.minimum(5), z.maximum(120)),
  seats: z.strictObject({ voice: Seats, video: Seats, expert: Seats }),
  breaks: z.array(z.strictObject(Minutes)).check(z.maxLength(4)),
});
export type PeriodTimes = z.infer<typeof PeriodTimes>;

/** Minutes since midnight, Asia/Shanghai; `to` is exclusive, ≤ 1440. Without `times` nothing is booked in it. */
export const DutyTime = z.strictObject({ ...Minutes, times: z.optional(PeriodTimes) });
export type DutyTime = z.infer<typeof DutyTime>;

/** One weekly period on duty. Weekday 0 = Sunday. */
export const DutyPeriod = z.strictObject({
  weekday: z.int().check(z.minimum(0), z.maximum(6)),
  ...DutyTime.shape,
});
export type DutyPeriod = z.infer<typeof DutyPeriod>;

/** 特殊日: what holds on one day instead of the week; without periods the doctor is off. */
export const DutyDay = z.object({
  day: Day,
  periods: z.array(DutyTime).check(z.maxLength(6)),
  /** 放假 of the hospital, by name; a day of the doctor's own has none. */
  holiday: z.optional(z.string()),
  /** 调休上班: the weekday whose schedule it follows, also when the week is changed later. */
  follows: z.optional(z.int()),
  /** 替诊: who has been asked to take the day over, and since when they have, or will not. */
  substitute: z.optional(
    z.object({
      ...{ doctorId: DoctorId, name: z.string() },
      ...{ agreedAt: z.optional(Instant), declinedAt: z.optional(Instant) },
    }),
  ),
});
export type DutyDay = z.infer<typeof DutyDay>;

/** 预约服务 of one tier: what it costs, and how long it lasts. */
export const VisitService = z.strictObject({ feeFen: Fen, minutes: z.int() });
export type VisitService = z.infer<typeof VisitService>;

/** 预约服务 by tier; what is absent is not offered. */
export const Visits = z.strictObject({
  voice: z.optional(VisitService),
  video: z.optional(VisitService),
  expert: z.optional(VisitService),
});
export type Visits = z.infer<typeof Visits>;

/** 人脸核验 that was passed, on which device, and until when it lets somebody accept there. */
export const FaceCheck = z.object({ passedAt: Instant, until: Instant, deviceId: DeviceId });
export type FaceCheck = z.infer<typeof FaceCheck>;

/** Checks begun on a Shanghai day, the vendor's token of the one that is open, and how often it was asked about. */
const FaceTries = z.object({
  ...DayCount.shape,
  token: z.optional(z.string()),
  asked: z.optional(z.int()),
});

/** 医生 as stored. */
export const Doctor = z.object({
  id: DoctorId,
  /** The account of this doctor, so that their open app can be told of new cases. */
  accountId: z.optional(AccountId),
  name: z.string(),
  title: Title,
  departmentCode: z.enum(DEPARTMENT_CODES),
  hospital: z.string(),
  /** One line of what they treat. */
  goodAt: z.string(),
  introduction: z.string(),
  /** 执业证书编码. */
  licenceNo: z.string(),
  qualification: Qualification,
  /** 基层医生. */
  isGrassroots: z.optional(z.boolean()),
  /** Cloud storage file id of the portrait. */
  portraitFileId: z.string(),
  /** 图文问诊. */
  text: z.object({ feeFen: Fen, promiseMinutes: z.int(), rounds: z.optional(z.int()) }),
  /** 预约服务; absent means none. */
  visits: z.optional(Visits),
  schedule: z.array(DutyPeriod),
  /** 特殊日, in order; those that are over go with the next change. */
  days: z.optional(z.array(DutyDay)),
  /** 暂停接诊: nobody new, whatever the schedule says. */
  paused: z.optional(z.boolean()),
  /** 同时接诊上限: cases that wait or go on; absent means no limit. */
  maxOpen: z.optional(z.int()),
  /** 评分; absent before the first review. */
  rating: z.optional(Rating),
  active: z.boolean(),
  /** 待审介绍, and since when it waits, to be found by. */
  heldTexts: z.optional(HeldTexts),
  heldTextsAt: z.optional(Instant),
  faceCheck: z.optional(FaceCheck),
  faceTries: z.optional(FaceTries),
});
export type Doctor = z.infer<typeof Doctor>;

/** 医生卡片: what a list shows. `portraitUrl` is a short-lived address, absent when storage cannot be reached. */
export const DoctorCard = z.object({
  ...z.pick(Doctor, {
    id: true,
    name: true,
    title: true,
    departmentCode: true,
    hospital: true,
    goodAt: true,
    text: true,
  }).shape,
  portraitUrl: z.optional(z.string()),
  /** 平均满意度 with its number of reviews; absent without any. */
  rating: z.optional(z.object({ count: z.int(), satisfaction: z.number() })),
  onDuty: z.boolean(),
  /** When off duty: the next start, epoch ms; absent when there is none within a week. */
  nextDutyAt: z.optional(z.int()),
});
export type DoctorCard = z.infer<typeof DoctorCard>;

/** 医生主页. The licence number is masked but for its last four characters. */
export const DoctorPage = z.object({
  ...DoctorCard.shape,
  introduction: z.string(),
  licenceMasked: z.string(),
  /** Whole years of independent practice. */
  practiceYears: z.int(),
  /** 核验日期: the day on which the hospital last looked at the papers. */
  verifiedOn: Day,
  schedule: z.array(DutyPeriod),
  /** Consultations this doctor has completed here. */
  completedCount: z.int(),
  /** Offers times by voice or video that can be booked, also while off duty. */
  books: z.boolean(),
});
export type DoctorPage = z.infer<typeof DoctorPage>;
