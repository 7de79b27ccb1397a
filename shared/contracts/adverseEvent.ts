import * as z from 'zod/mini';
import {
  AdverseEvent,
  Assessment,
  Causality,
  MAX_EVENT_PICTURES,
  ToldEvent,
} from '../domain/adverseEvent/event';
import { PictureView } from '../domain/picture/picture';
import { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from '../domain/triage/redFlags/rule';
import { command, query } from '../kernel/contract';
import { AdverseEventId, DrugId, PictureId, PrescriptionId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Day, Instant } from '../kernel/time';

const cursor = z.optional(z.string().check(z.maxLength(200)));
const ofEvent = { eventId: AdverseEventId };

/** What can be reported of a prescription: its medicines, with the batches that were handed out. */
export const reportableMedicines = query({
  name: 'adverseEvent.medicines',
  roles: ['patient'],
  input: z.strictObject({ prescriptionId: PrescriptionId }),
  output: z.object({
    patient: z.object({ name: z.string(), sex: z.enum(['male', 'female']), bornOn: Day }),
    prescribedOn: Day,
    medicines: z.array(
      z.object({ drugId: DrugId, name: z.string(), strength: z.string(), batchNos: z.array(z.string()) }),
    ),
    now: Instant,
  }),
  rejections: ['prescription.not_found', 'prescription.not_effective'],
});

/** 报告不良反应, with what must be done at once. */
export const reportEvent = command({
  name: 'adverseEvent.report',
  roles: ['patient'],
  input: z.strictObject({
    prescriptionId: PrescriptionId,
    told: ToldEvent,
    pictureIds: z.optional(z.array(PictureId).check(z.maxLength(MAX_EVENT_PICTURES))),
  }),
  output: z.object({
    ...ofEvent,
    dangers: z.array(
      z.object({
        ruleId: z.string(),
        category: z.enum(RED_FLAG_CATEGORIES),
        action: z.enum(RED_FLAG_ACTIONS),
        evidence: z.array(z.string()),
        sentence: z.string(),
        phones: z.array(z.string()),
      }),
    ),
  }),
  rejections: [
    'consent.sensitive_missing',
    'prescription.not_found',
    'prescription.not_effective',
    'picture.not_found',
    'adverse_event.drug_unknown',
    'adverse_event.in_future',
    'adverse_event.before_prescription',
    'adverse_event.too_many',
  ],
});

/** 不良反应报告 as its person and its doctor read it. */
export const EventView = z.object({
  ...z.pick(AdverseEvent, { id: true, consultationId: true, prescriptionId: true, state: true, at: true })
    .shape,
  words: z.string(),
  pictures: z.array(PictureView),
  /** Since when, how bad, still taken or not, and how it is now: one line in plain words. */
  summary: z.string(),
  patientName: z.string(),
  drugName: z.string(),
  strength: z.string(),
  /** What the pharmacist answered. */
  advice: z.optional(z.string()),
  hasDanger: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

const EventPage = z.object({ events: z.array(EventView), nextCursor: z.optional(z.string()) });

/** 我的不良反应报告, newest first, 20 a page. */
export const listMyEvents = query({
  name: 'adverseEvent.list',
  roles: ['patient'],
  input: z.strictObject({ cursor }),
  output: EventPage,
  rejections: ['list.cursor_invalid'],
});

/** Reports about what this doctor prescribed, newest first, 20 a page. */
export const listForPrescriber = query({
  name: 'adverseEvent.ofDoctor',
  roles: ['doctor'],
  input: z.strictObject({ cursor }),
  output: EventPage,
  rejections: ['list.cursor_invalid'],
});

/** A report in the queue: whose it is is not told before it is opened. */
export const QueuedEvent = z.object({
  ...z.pick(AdverseEvent, { id: true, state: true, at: true, reportBy: true }).shape,
  drugName: z.string(),
  felt: z.pick(ToldEvent, { felt: true }).shape.felt,
  hasDanger: z.boolean(),
  /** 一般, 严重, 新的; absent before anybody has judged it. */
  kind: z.optional(z.string()),
});
export type QueuedEvent = z.infer<typeof QueuedEvent>;

/** 不良反应: what waits for a judgement, what waits to be sent on, what was; by the day it is due. */
export const listEvents = query({
  name: 'adverseEvent.queue',
  roles: ['pharmacist', 'quality'],
  input: z.strictObject({ group: z.enum(['reported', 'assessed', 'filed']), cursor }),
  output: z.object({ events: z.array(QueuedEvent), nextCursor: z.optional(z.string()), now: Instant }),
  rejections: ['list.cursor_invalid'],
});

/** 一份报告, whole, with the fields of the national form. */
export const StaffEvent = z.object({
  ...z.pick(AdverseEvent, {
    ...{ id: true, state: true, at: true, reportBy: true, patient: true, drug: true, others: true },
    ...{ diagnoses: true, background: true, told: true, flags: true, assessed: true, filings: true },
    ...{ doctorName: true, followedAt: true },
  }).shape,
  pictures: z.array(PictureView),
  form: z.array(z.object({ part: z.string(), label: z.string(), value: z.string() })),
});
export type StaffEvent = z.infer<typeof StaffEvent>;

/** Opens a report; the look is written down in the case. */
export const openEvent = query({
  name: 'adverseEvent.open',
  roles: ['pharmacist', 'quality'],
  input: z.strictObject(ofEvent),
  output: StaffEvent,
  rejections: ['adverse_event.not_found'],
});

/** 评价 by a pharmacist. */
export const assessEvent = command({
  name: 'adverseEvent.assess',
  roles: ['pharmacist'],
  input: z.strictObject({ ...ofEvent, assessment: Assessment }),
  output: StaffEvent,
  rejections: ['adverse_event.not_found', 'adverse_event.death_unmarked'],
});

/** 上报 to the national system is done outside; here it is written down, with the number it gave. */
export const fileEvent = command({
  name: 'adverseEvent.file',
  roles: ['quality'],
  input: z.strictObject({ ...ofEvent, causality: Causality, reference: typedText(1, 40) }),
  output: StaffEvent,
  rejections: ['adverse_event.not_found', 'adverse_event.not_assessed'],
});
