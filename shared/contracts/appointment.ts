import * as z from 'zod/mini';
import { BookedTime } from '../domain/appointment/appointment';
import { Team } from '../domain/appointment/team';
import { Terms } from '../domain/appointment/terms';
import { BooksTime } from '../domain/appointment/tier';
import { Wait } from '../domain/appointment/wait';
import { ConsultationState } from '../domain/consultation/consultation';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { DutyDay, DutyPeriod, Title, Visits } from '../domain/doctor/doctor';
import { command, query } from '../kernel/contract';
import { ConsultationId, DoctorId } from '../kernel/ids';
import { Fen } from '../kernel/money';
import { Day, Instant } from '../kernel/time';

const everyone = ['visitor', 'patient', 'doctor'] as const;

/** 服务档次 with what it costs, promises and what happens when that is broken. */
export const Offer = z.object({
  ...Terms.shape,
  name: z.string(),
  /** What one gets for the fee. */
  content: z.string(),
  rules: z.array(z.string()),
});
export type Offer = z.infer<typeof Offer>;

/** A time as it stands now. */
const Time = z.object({ ...BookedTime.shape, isFree: z.boolean() });

/** 一天的号源. */
const DayTimes = z.object({
  day: Day,
  times: z.array(Time),
  /** Why there is nothing: 放假 by name, or the doctor is off. */
  off: z.optional(z.string()),
  /** All are taken: one may wait for a time that is given back. */
  isFull: z.boolean(),
});
export type DayTimes = z.infer<typeof DayTimes>;

/** 医生团队 as patients see it. */
const TeamView = z.object({
  ...z.pick(Team, { id: true, name: true, introduction: true, leaderId: true }).shape,
  members: z.array(z.object({ id: DoctorId, name: z.string(), title: Title })),
  offer: Offer,
});
export type TeamView = z.infer<typeof TeamView>;

/** 档次与价格 of a doctor, and of the teams that this doctor leads; public before anybody orders. */
export const listOffers = query({
  name: 'appointment.listOffers',
  roles: everyone,
  input: z.strictObject({ doctorId: DoctorId }),
  output: z.object({
    doctor: z.object({ id: DoctorId, name: z.string(), title: Title, onDuty: z.boolean() }),
    offers: z.array(Offer),
    teams: z.array(TeamView),
  }),
  rejections: ['doctor.not_found'],
});

/** 值班快问 by department: what it costs, and where somebody is on duty now. */
export const listDesks = query({
  name: 'appointment.listDesks',
  roles: everyone,
  input: z.strictObject({}),
  output: z.object({
    offer: Offer,
    desks: z.array(
      z.object({
        id: DoctorId,
        departmentCode: z.enum(DEPARTMENT_CODES),
        onDuty: z.int(),
        treats: z.string(),
      }),
    ),
  }),
  rejections: [],
});

/** 号源 of the coming days for one tier. */
export const listTimes = query({
  name: 'appointment.listTimes',
  roles: everyone,
  input: z.strictObject({
    doctorId: DoctorId,
    tier: BooksTime,
    /** The visit of mine that is to be moved: the seat that it has counts as free. */
    moving: z.optional(ConsultationId),
  }),
  output: z.object({ offer: Offer, days: z.array(DayTimes), now: Instant }),
  rejections: ['doctor.not_found', 'tier.not_offered'],
});

const OfCase = z.strictObject({ consultationId: ConsultationId });
const ToTime = z.strictObject({ consultationId: ConsultationId, from: Instant });
/** `beside` (加号): outside what the schedule offers. */
const ToOwnTime = z.strictObject({ ...ToTime.shape, beside: z.optional(z.literal(true)) });
const Moved = z.object({ consultationId: ConsultationId, time: BookedTime });

/** 改期 to another free time of the same doctor; the price stays. */
export const reschedule = command({
  name: 'appointment.reschedule',
  roles: ['patient'],
  input: ToTime,
  output: Moved,
  rejections: [
    'consultation.not_found',
    'appointment.not_booked',
    'appointment.too_late',
    'appointment.moves_used',
    'slot.not_offered',
    'slot.taken',
    'appointment.overlaps',
  ],
});

/** 提议改期 by the doctor: the other time is held until the patient has answered. */
export const propose = command({
  name: 'appointment.propose',
  roles: ['doctor'],
  input: ToOwnTime,
  output: Moved,
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'appointment.not_booked',
    'appointment.already_proposed',
    'slot.not_offered',
    'slot.in_schedule',
    'slot.taken',
  ],
});

/** 同意改期. Who does not want to keeps the time as it stands, or cancels freely. */
export const agreeToMove = command({
  name: 'appointment.agreeToMove',
  roles: ['patient'],
  input: OfCase,
  output: Moved,
  rejections: ['consultation.not_found', 'appointment.nothing_proposed', 'appointment.overlaps'],
});

/** 照常看: a visit that a change of the schedule has left outside it takes place all the same. */
export const keepVisit = command({
  name: 'appointment.keep',
  roles: ['doctor'],
  input: OfCase,
  output: z.object({ consultationId: ConsultationId }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'appointment.not_booked',
    'appointment.nothing_to_settle',
  ],
});

/** 停诊 of one appointment by the doctor: the fee goes back whole. */
export const callOff = command({
  name: 'appointment.callOff',
  roles: ['doctor'],
  input: OfCase,
  output: z.object({ consultationId: ConsultationId, state: ConsultationState }),
  rejections: ['consultation.not_found', 'consultation.not_responsible', 'appointment.not_booked'],
});

/** 已到: the patient is there, from ten minutes before the time on. */
export const arrive = command({
  name: 'appointment.arrive',
  roles: ['patient'],
  input: OfCase,
  output: z.object({ consultationId: ConsultationId, arrivedAt: Instant }),
  rejections: ['consultation.not_found', 'appointment.not_booked', 'appointment.too_early'],
});

const WaitView = z.object({
  ...z.pick(Wait, {
    id: true,
    doctorId: true,
    day: true,
    tier: true,
    state: true,
    joinedAt: true,
    offer: true,
  }).shape,
  doctorName: z.string(),
  /** How many joined before and still wait. */
  ahead: z.int(),
});
export type WaitView = z.infer<typeof WaitView>;

/** 候补: wait for a time of a full day. */
export const joinWait = command({
  name: 'appointment.joinWait',
  roles: ['patient'],
  input: z.strictObject({ doctorId: DoctorId, day: Day, tier: BooksTime }),
  output: z.object({ waitId: z.string() }),
  rejections: [
    'doctor.not_found',
    'slot.not_offered',
    'wait.times_free',
    'wait.already_waiting',
    'wait.too_many',
  ],
});

/** 退出候补. */
export const leaveWait = command({
  name: 'appointment.leaveWait',
  roles: ['patient'],
  input: z.strictObject({ waitId: z.string().check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({ waitId: z.string() }),
  rejections: ['wait.not_found'],
});

/** 我的候补, newest first. */
export const listWaits = query({
  name: 'appointment.listWaits',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({ waits: z.array(WaitView), now: Instant }),
  rejections: [],
});

/** Templates of subscribe messages that the phone may ask for before paying. */
export const reminderTemplates = query({
  name: 'appointment.reminderTemplates',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({ templateIds: z.array(z.string()), isConsented: z.boolean() }),
  rejections: [],
});

/** What stands on one day of the doctor's calendar. */
const CalendarDay = z.object({
  day: Day,
  special: z.optional(DutyDay),
  periods: z.array(z.omit(DutyPeriod, { weekday: true })),
  booked: z.int(),
  /** 待处置: how many of them the schedule no longer covers. */
  unsettled: z.int(),
});

/** A booked visit in the doctor's day. */
const Visit = z.object({
  consultationId: ConsultationId,
  ...BookedTime.shape,
  tier: BooksTime,
  patient: z.string(),
  chief: z.string(),
  state: ConsultationState,
  arrivedAt: z.optional(Instant),
  hasProposal: z.boolean(),
  /** 待处置: until when the doctor decides, before it is called off by itself, and the holiday that did it. */
  unsettled: z.optional(z.object({ by: Instant, holiday: z.string() })),
});
export type Visit = z.infer<typeof Visit>;

/** 我的日历: the week, the coming days, and what I offer. */
export const calendar = query({
  name: 'appointment.calendar',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({
    title: Title,
    week: z.array(DutyPeriod),
    visits: Visits,
    days: z.array(CalendarDay),
    /** 替诊 that I am asked for. */
    asked: z.array(z.object({ doctorId: DoctorId, name: z.string(), day: Day, booked: z.int() })),
    now: Instant,
  }),
  rejections: [],
});

/** 日程: the booked visits of one of my days, in order. */
export const listVisits = query({
  name: 'appointment.listVisits',
  roles: ['doctor'],
  input: z.strictObject({ day: Day }),
  output: z.object({ visits: z.array(Visit), now: Instant }),
  rejections: [],
});

/** 保存出诊时间: the whole week. What is booked outside it from now on is for the doctor to settle. */
export const saveWeek = command({
  name: 'appointment.saveWeek',
  roles: ['doctor'],
  input: z.strictObject({ week: z.array(DutyPeriod).check(z.maxLength(42)) }),
  output: z.object({ week: z.array(DutyPeriod) }),
  rejections: ['schedule.backwards', 'schedule.overlaps'],
});

/** 保存特殊日: other periods on one day, none (休诊), or the week again. */
export const saveDay = command({
  name: 'appointment.saveDay',
  roles: ['doctor'],
  input: z.strictObject({
    day: Day,
    /** Absent puts the week back. */
    periods: z.optional(z.array(z.omit(DutyPeriod, { weekday: true })).check(z.maxLength(6))),
  }),
  output: z.object({ day: Day }),
  rejections: ['schedule.in_past', 'schedule.backwards', 'schedule.overlaps', 'schedule.booked'],
});

/** 设置预约服务: price and length by tier. */
export const saveVisits = command({
  name: 'appointment.saveVisits',
  roles: ['doctor'],
  input: Visits,
  output: Visits,
  rejections: ['tier.title_too_low', 'price.out_of_limits', 'visit.minutes_not_offered'],
});

/** 请人替诊: asks a colleague of the department to see those who are booked on a day. */
export const askSubstitute = command({
  name: 'appointment.askSubstitute',
  roles: ['doctor'],
  input: z.strictObject({ day: Day, doctorId: DoctorId }),
  output: z.object({ day: Day }),
  rejections: ['schedule.in_past', 'doctor.not_found', 'doctor.not_fitting', 'schedule.substitute_agreed'],
});

/** Colleagues of my department whom I may ask. */
export const listColleagues = query({
  name: 'appointment.listColleagues',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ colleagues: z.array(z.object({ id: DoctorId, name: z.string(), title: Title })) }),
  rejections: [],
});

/** 同意替诊: from now on the colleague's booked visits of the day are mine; their patients are told. */
export const takeOver = command({
  name: 'appointment.takeOver',
  roles: ['doctor'],
  input: z.strictObject({ doctorId: DoctorId, day: Day }),
  output: z.object({ day: Day }),
  rejections: ['schedule.not_asked', 'doctor.not_qualified', 'slot.taken'],
});

/** 不能替诊: says no to a colleague, who may ask another. */
export const declineToSubstitute = command({
  name: 'appointment.declineToSubstitute',
  roles: ['doctor'],
  input: z.strictObject({ doctorId: DoctorId, day: Day }),
  output: z.object({ day: Day }),
  rejections: ['schedule.not_asked'],
});

const HolidayView = z.object({ day: Day, name: z.string(), follows: z.optional(z.int()) });

/** 节假日 that the hospital has entered, from today on. */
export const listHolidays = query({
  name: 'appointment.listHolidays',
  roles: ['operations'],
  input: z.strictObject({}),
  output: z.object({ holidays: z.array(HolidayView) }),
  rejections: [],
});

/** 录入节假日, as published: a day off, or a day worked by another weekday's schedule. */
export const saveHoliday = command({
  name: 'appointment.saveHoliday',
  roles: ['operations'],
  input: z.strictObject({
    day: Day,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
    follows: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
  }),
  output: HolidayView,
  rejections: ['schedule.in_past'],
});

/** 删除节假日: the week holds again. */
export const removeHoliday = command({
  name: 'appointment.removeHoliday',
  roles: ['operations'],
  input: z.strictObject({ day: Day }),
  output: z.object({ day: Day }),
  rejections: ['holiday.not_found'],
});

const QuickPriceView = z.object({
  feeFen: Fen,
  leastFen: Fen,
  mostFen: Fen,
  /** When the hospital has set it; absent while the price that ships holds. */
  setAt: z.optional(Instant),
});

/** 值班快问价格 as it holds now, and what it may be. */
export const getQuickPrice = query({
  name: 'appointment.getQuickPrice',
  roles: ['operations'],
  input: z.strictObject({}),
  output: QuickPriceView,
  rejections: [],
});

/** 设置值班快问价格 for what is ordered from now on. */
export const setQuickPrice = command({
  name: 'appointment.setQuickPrice',
  roles: ['operations'],
  input: z.strictObject({ feeFen: Fen, wasFen: Fen }),
  output: QuickPriceView,
  rejections: ['price.out_of_limits', 'price.changed'],
});

const TeamForm = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(20)),
  introduction: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  leaderId: DoctorId,
  memberIds: z.array(DoctorId).check(z.minLength(1), z.maxLength(8)),
  feeFen: z.int().check(z.minimum(100), z.maximum(100_000)),
  promiseMinutes: z.int().check(z.minimum(10), z.maximum(1440)),
  rounds: z.int().check(z.minimum(5), z.maximum(100)),
});

/** 医生团队 of the hospital, newest first. */
export const listTeams = query({
  name: 'appointment.listTeams',
  roles: ['operations'],
  input: z.strictObject({}),
  output: z.object({ teams: z.array(z.object({ ...Team.shape, names: z.array(z.string()) })) }),
  rejections: [],
});

/** 组建团队. */
export const createTeam = command({
  name: 'appointment.createTeam',
  roles: ['operations'],
  input: TeamForm,
  output: z.object({ name: z.string() }),
  rejections: ['doctor.not_found', 'team.leader_is_member', 'team.other_department'],
});

/** 解散团队: no new case; what goes on goes on. */
export const dissolveTeam = command({
  name: 'appointment.dissolveTeam',
  roles: ['operations'],
  input: z.strictObject({ teamId: z.string().check(z.minLength(1), z.maxLength(64)) }),
  output: z.object({ teamId: z.string() }),
  rejections: ['team.not_found'],
});
