import * as z from 'zod/mini';
import { PlannedMedicine, Taken } from '../domain/medicinePlan/plan';
import { command, query } from '../kernel/contract';
import { DrugId, MedicinePlanId, PrescriptionId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 一次用药 as shown. */
export const DoseView = z.object({
  id: z.string(),
  name: z.string(),
  strength: z.string(),
  use: z.string(),
  dueAt: Instant,
  what: z.optional(Taken),
});
export type DoseView = z.infer<typeof DoseView>;

/** 用药计划 as its person sees it today. */
export const PlanView = z.object({
  id: MedicinePlanId,
  prescriptionId: PrescriptionId,
  patientName: z.string(),
  startsAt: Instant,
  /** Its prescription holds; where it was voided or expired unused, nothing of it is due and nothing reminds of it. */
  isHeld: z.boolean(),
  /** Nothing of it is left: it is shown with its count. */
  isOver: z.boolean(),
  isStopped: z.boolean(),
  reminds: z.boolean(),
  /** How many messages WeChat may still send; each yes in its sheet is good for one. */
  permits: z.int(),
  /** What has times, with the minutes of the day as they hold; a recalled one has none. */
  times: z.array(z.object({ drugId: DrugId, name: z.string(), minutes: z.array(z.int()) })),
  recalled: z.array(z.object({ drugId: DrugId, name: z.string() })),
  /** Today's, in the order of the clock. */
  doses: z.array(DoseView),
  asNeeded: z.array(PlannedMedicine),
  /** Counted up to now. */
  adherence: z.object({ due: z.int(), taken: z.int(), skipped: z.int(), unsaid: z.int() }),
});
export type PlanView = z.infer<typeof PlanView>;

const ofPlan = { planId: MedicinePlanId };

/** 开始用药计划, by the patient's own hand, from an effective prescription. */
export const startPlan = command({
  name: 'medicinePlan.start',
  roles: ['patient'],
  input: z.strictObject({ prescriptionId: PrescriptionId }),
  output: PlanView,
  rejections: ['prescription.not_found', 'prescription.not_effective', 'medicine_plan.begun'],
});

/** 我的用药计划, newest first, 20 a page, each with today's doses. */
export const listPlans = query({
  name: 'medicinePlan.list',
  roles: ['patient'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ plans: z.array(PlanView), nextCursor: z.optional(z.string()), now: Instant }),
  rejections: ['list.cursor_invalid'],
});

/** 服药打卡: taken, left out, or later. */
export const checkDose = command({
  name: 'medicinePlan.check',
  roles: ['patient'],
  input: z.strictObject({
    ...ofPlan,
    doseId: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}\.\d\.\d{1,4}$/)),
    what: Taken,
    /** WeChat's sheet was answered with yes along with it: one more message may be sent. */
    allowed: z.optional(z.boolean()),
  }),
  output: PlanView,
  rejections: [
    'medicine_plan.not_found',
    'medicine_plan.over',
    'medicine_plan.dose_unknown',
    'medicine_plan.dose_not_yet',
  ],
});

/** 服药提醒 on or off. */
export const setPlanReminders = command({
  name: 'medicinePlan.setReminders',
  roles: ['patient'],
  input: z.strictObject({ ...ofPlan, reminds: z.boolean(), allowed: z.boolean() }),
  output: PlanView,
  rejections: [
    'medicine_plan.not_found',
    'medicine_plan.over',
    'medicine_plan.not_held',
    'consent.notifications_missing',
  ],
});

/** 改服药时间 of one medicine; how often is not changed. */
export const movePlanTimes = command({
  name: 'medicinePlan.moveTimes',
  roles: ['patient'],
  input: z.strictObject({
    ...ofPlan,
    drugId: DrugId,
    minutes: z.array(z.int().check(z.minimum(0), z.maximum(1439))).check(z.minLength(1), z.maxLength(8)),
  }),
  output: PlanView,
  rejections: [
    'medicine_plan.not_found',
    'medicine_plan.over',
    'medicine_plan.medicine_unknown',
    'medicine_plan.times_wrong',
    'medicine_plan.times_too_close',
  ],
});

/** The template that WeChat's sheet is to be asked for; none where the hospital has none. */
export const doseTemplates = query({
  name: 'medicinePlan.templates',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({ templateIds: z.array(z.string()), isConsented: z.boolean() }),
  rejections: [],
});

/** 停止用药计划. */
export const stopPlan = command({
  name: 'medicinePlan.stop',
  roles: ['patient'],
  input: z.strictObject(ofPlan),
  output: PlanView,
  rejections: ['medicine_plan.not_found', 'medicine_plan.over'],
});

/** 用药须知 of one medicine, in plain words. */
export const LeafletView = z.object({
  name: z.string(),
  /** Nobody has written one: the package's own is to be read. */
  isMissing: z.boolean(),
  parts: z.array(
    z.object({
      of: z.string(),
      whatFor: z.string(),
      howTo: z.string(),
      lookOut: z.string(),
      callDoctor: z.string(),
      source: z.string(),
    }),
  ),
});
export type LeafletView = z.infer<typeof LeafletView>;

/** 用药须知 of a prescription that holds; before its review nothing of a prescription medicine is shown. */
export const getLeaflets = query({
  name: 'medicinePlan.leaflets',
  roles: ['patient'],
  input: z.strictObject({ prescriptionId: PrescriptionId }),
  output: z.object({ leaflets: z.array(LeafletView) }),
  rejections: ['prescription.not_found', 'prescription.not_effective'],
});
