import * as z from 'zod/mini';
import { AccountId, DrugId, MedicinePlanId, PatientId, PrescriptionId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';

/** What a person says of a dose. */
export const Taken = z.enum(['taken', 'skipped', 'later']);
export type Taken = z.infer<typeof Taken>;

/** 一味药 of a plan, as the prescription ordered it. */
export const PlannedMedicine = z.object({
  drugId: DrugId,
  name: z.string(),
  strength: z.string(),
  /** `每次1片，口服，饭后`. */
  use: z.string(),
  frequency: z.object({ code: z.string(), words: z.string() }),
  days: z.int(),
});
export type PlannedMedicine = z.infer<typeof PlannedMedicine>;

/** 用药计划 as stored: one a prescription, made from it word by word. */
export const MedicinePlan = z.object({
  /** That of its prescription. */
  id: MedicinePlanId,
  prescriptionId: PrescriptionId,
  accountId: AccountId,
  patientId: PatientId,
  patientName: z.string(),
  medicines: z.array(PlannedMedicine),
  /** Doses before this instant are not due. */
  startsAt: Instant,
  state: z.enum(['active', 'stopped']),
  /** What was said of each dose, by its id; see `doses.ts`. */
  checks: z.record(z.string(), z.object({ what: Taken, at: Instant })),
  reminds: z.boolean(),
  /** How many messages WeChat may still send for it, as far as the phone has told: each yes there is good for one. */
  permits: z.optional(z.int()),
  /** 服药时间 as the person has moved them: minutes of the day, by the id of the medicine. */
  times: z.optional(z.record(z.string(), z.array(z.int()))),
  /** Medicines of which a batch was recalled: nothing reminds of them any more. */
  recalled: z.optional(z.array(DrugId)),
  /** When the next reminder is due; absent when there is none. */
  nextReminderAt: z.optional(Instant),
  endedAt: z.optional(Instant),
});
export type MedicinePlan = z.infer<typeof MedicinePlan>;
