import { ok, type Result } from '../../kernel/result';
import type { Application, ApplicationEvent, HistoryLine } from './application';
import { applicationLifecycle } from './lifecycle';
import { restsUntil } from './leftover';

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
  const { lease: _, lookAt: __, ...rest } = application;
  const state = next.value;
  return ok(noted({ ...rest, ...restsUntil(state, line.at), state, changedAt: line.at }, line));
}
