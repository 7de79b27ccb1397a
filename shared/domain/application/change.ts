import { ok, type Result } from '../../kernel/result';
import type { Application, ApplicationEvent, HistoryLine } from './application';
import { applicationLifecycle } from './lifecycle';

/** Lines kept; the audit trail keeps all. */
const HISTORY = 60;

/** The application with one more line of what happened. */
export const noted = (application: Application, line: HistoryLine): Application => ({
  ...application,
  history: [...application.history, line].slice(-HISTORY),
});

/** Moves the state as the table says, and writes down that it moved. */
export function moved(
  application: Application,
  line: HistoryLine & { readonly event: Exclude<ApplicationEvent, 'remind'> },
): Result<Application, 'state.not_allowed'> {
  const next = applicationLifecycle.next(application.state, line.event);
  if (!next.ok) return next;
  const { lease: _, ...rest } = application;
  return ok(noted({ ...rest, state: next.value, changedAt: line.at }, line));
}
