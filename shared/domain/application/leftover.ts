import { DAY_MS } from '../../kernel/time';
import type { Application } from './application';

/** A form that its applicant has not touched for so many days comes to nothing. */
const UNTOUCHED_DAYS = 180;
/** What somebody gave for an application that came to nothing stays for so many days, in case they begin again. */
const LEFTOVER_DAYS = 30;

/** When an application that has come into this state then is looked at next; of one under review nothing is ended. */
export function restsUntil(state: Application['state'], at: number): Partial<Pick<Application, 'lookAt'>> {
  if (state === 'draft' || state === 'returned') return { lookAt: at + UNTOUCHED_DAYS * DAY_MS };
  return state === 'withdrawn' ? { lookAt: at + LEFTOVER_DAYS * DAY_MS } : {};
}

/** 清空: that it was, of which kind and when stays; form, papers and what was said about them go. */
export function emptied({ lookAt: _, ...application }: Application): Application {
  const history = application.history.map(({ note: __, reasons: ___, ...line }) => line);
  return { ...application, form: {}, evidence: {}, history };
}
