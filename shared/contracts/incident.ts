import * as z from 'zod/mini';
import { Incident, IncidentFacts, Notice, NoticeTexts } from '../domain/incident/incident';
import { command, query } from '../kernel/contract';
import { IncidentId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

/** Who works on an incident, who closes it beside them, and who reads it. */
const handlers = ['security_admin'] as const;
const closers = ['security_admin', 'quality'] as const;
const readers = ['security_admin', 'quality', 'auditor'] as const;

/** One incident, whole, with the notices as they would go out now, or as they went. */
export const IncidentView = z.object({
  ...Incident.shape,
  notices: z.object({ authority: Notice, persons: Notice }),
  now: Instant,
});
export type IncidentView = z.infer<typeof IncidentView>;

/** A line of the list. */
export const IncidentLine = z.object({
  ...z.pick(Incident, {
    ...{ id: true, isDrill: true, state: true, noticedAt: true, openedAt: true, openedByName: true },
  }).shape,
  ...z.pick(IncidentFacts, { kind: true, certainty: true }).shape,
});
export type IncidentLine = z.infer<typeof IncidentLine>;

/** 安全事件处置: under way or closed, newest first, 20 a page. */
export const listIncidents = query({
  name: 'incident.list',
  roles: readers,
  input: z.strictObject({ isOpen: z.boolean(), cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    incidents: z.array(IncidentLine),
    nextCursor: z.optional(z.string()),
    now: Instant,
  }),
  rejections: ['list.cursor_invalid'],
});

/** One of them; the look is written down. */
export const getIncident = query({
  name: 'incident.get',
  roles: readers,
  input: z.strictObject({ incidentId: IncidentId }),
  output: IncidentView,
  rejections: ['incident.not_found'],
});

/** 登记安全事件, real or a drill. */
export const openIncident = command({
  name: 'incident.open',
  roles: handlers,
  input: z.strictObject({
    isDrill: z.boolean(),
    noticedAt: Instant,
    facts: IncidentFacts,
    /** The security event that it began with. */
    securityEventId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
  output: IncidentView,
  rejections: ['incident.in_future', 'incident.event_unknown'],
});

const read = { incidentId: IncidentId, revision: z.int().check(z.positive()) };

/** 补充情况和通知内容. */
export const describeIncident = command({
  name: 'incident.describe',
  roles: handlers,
  input: z.strictObject({ ...read, facts: IncidentFacts, notice: NoticeTexts }),
  output: IncidentView,
  rejections: ['incident.not_found', 'incident.closed', 'incident.changed'],
});

const done = { ...read, at: Instant, words: typedText(5, 2000) };

/** 已控制: what was done so that it goes no further. */
export const containIncident = command({
  name: 'incident.contain',
  roles: handlers,
  input: z.strictObject(done),
  output: IncidentView,
  rejections: ['incident.not_found', 'incident.not_next', 'incident.changed', 'incident.time_wrong'],
});

/** 已报告主管部门: whom, how, and what they answered; the notice stays as it was then. */
export const reportIncident = command({
  name: 'incident.report',
  roles: handlers,
  input: z.strictObject(done),
  output: IncidentView,
  rejections: [
    'incident.not_found',
    'incident.not_next',
    'incident.changed',
    'incident.time_wrong',
    'incident.notice_incomplete',
  ],
});

/** 已通知个人, or why the law does not ask for it (第五十七条第二款). */
export const tellPersons = command({
  name: 'incident.tell',
  roles: handlers,
  input: z.strictObject({ ...done, isExempt: z.boolean() }),
  output: IncidentView,
  rejections: [
    'incident.not_found',
    'incident.not_next',
    'incident.changed',
    'incident.time_wrong',
    'incident.notice_incomplete',
  ],
});

/** 总结结束, by somebody else than whoever opened it: what was learnt. */
export const closeIncident = command({
  name: 'incident.close',
  roles: closers,
  input: z.strictObject({ ...read, words: typedText(10, 2000) }),
  output: IncidentView,
  rejections: ['incident.not_found', 'incident.not_next', 'incident.changed', 'incident.own'],
});

/** 结束全部员工登录, one's own too. */
export const endStaffSessions = command({
  name: 'incident.endStaffSessions',
  roles: handlers,
  input: z.strictObject({ incidentId: IncidentId }),
  output: IncidentView,
  rejections: ['incident.not_found', 'incident.closed', 'incident.is_drill'],
});
