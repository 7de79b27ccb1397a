import { ok, reject, type Result } from '../../kernel/result';
import type { IncidentId, StaffId } from '../../kernel/ids';
import type { Incident, IncidentFacts, NoticeTexts } from './incident';
import { incidentLifecycle } from './lifecycle';

type By = { readonly by: StaffId; readonly byName: string; readonly now: number };

/** What is known when somebody has noticed it. */
export type Noticed = {
  readonly id: IncidentId;
  readonly isDrill: boolean;
  readonly noticedAt: number;
  readonly facts: IncidentFacts;
  readonly securityEventId?: string | undefined;
};

const NOTHING_YET: NoticeTexts = { causes: '', harm: '', measures: '', advice: '', contact: '' };

/** 登记安全事件. */
export function openIncident(
  { id, isDrill, noticedAt, facts, securityEventId }: Noticed,
  { by, byName, now }: By,
): Result<Incident, 'incident.in_future'> {
  if (noticedAt > now) return reject('incident.in_future');
  return ok({
    ...{ id, isDrill, isOpen: true, state: incidentLifecycle.initial, noticedAt, openedAt: now },
    ...{ openedBy: by, openedByName: byName, revision: 1, facts, notice: NOTHING_YET },
    ...(securityEventId !== undefined && { securityEventId }),
    ...{ steps: [], sessionsEnded: [] },
  });
}

/** What somebody has read of it, and changes. */
type Read = { readonly revision: number };

/** 补充情况: what has become known, and what the notices are to say. */
export function describeIncident(
  incident: Incident,
  { revision, facts, notice }: Read & { readonly facts: IncidentFacts; readonly notice: NoticeTexts },
): Result<Incident, 'incident.closed' | 'incident.changed'> {
  if (!incident.isOpen) return reject('incident.closed');
  if (incident.revision !== revision) return reject('incident.changed');
  return ok({ ...incident, revision: revision + 1, facts, notice });
}

/** 结束全部员工登录: a drill ends nobody's work. */
export function endSessions(
  incident: Incident,
  { by, now: at }: Pick<By, 'by' | 'now'>,
): Result<Incident, 'incident.closed' | 'incident.is_drill'> {
  if (!incident.isOpen) return reject('incident.closed');
  if (incident.isDrill) return reject('incident.is_drill');
  return ok({ ...incident, sessionsEnded: [...incident.sessionsEnded, { at, by }] });
}
