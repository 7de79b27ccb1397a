import { ok, reject, type Result } from '../../kernel/result';
import type { StaffId } from '../../kernel/ids';
import type { Incident, IncidentStep, IncidentStepName, Notice } from './incident';
import { incidentLifecycle } from './lifecycle';
import { isNoticeComplete, noticeTo, type NoticeReader } from './notice';

type By = { readonly by: StaffId; readonly byName: string; readonly now: number };
type Told = By & { readonly hospital: string };
/** Of what somebody has read: when it was done, and what was done. */
type Done = { readonly revision: number; readonly at: number; readonly words: string };

/** The first that fails of what every step needs. */
function stepOf(
  { state, revision }: Incident,
  step: IncidentStepName,
  read: Pick<Done, 'revision'>,
): Result<Incident['state'], 'incident.not_next' | 'incident.changed'> {
  const next = incidentLifecycle.next(state, step as never);
  if (!next.ok) return reject('incident.not_next');
  if (revision !== read.revision) return reject('incident.changed');
  return next;
}

const isTime = ({ noticedAt }: Incident, at: number, now: number): boolean => at >= noticedAt && at <= now;

/** The incident with one step more. */
const after = (
  incident: Incident,
  state: Incident['state'],
  step: Pick<IncidentStep, 'step' | 'at' | 'words' | 'isExempt' | 'notice'>,
  { by, byName, now: recordedAt }: By,
): Incident => ({
  ...incident,
  ...{ state, isOpen: !incidentLifecycle.isFinal(state), revision: incident.revision + 1 },
  steps: [...incident.steps, { ...step, recordedAt, by, byName }],
});

/** 已控制. */
export function contain(
  incident: Incident,
  { at, words, ...read }: Done,
  by: By,
): Result<Incident, 'incident.not_next' | 'incident.changed' | 'incident.time_wrong'> {
  const next = stepOf(incident, 'contain', read);
  if (!next.ok) return next;
  if (!isTime(incident, at, by.now)) return reject('incident.time_wrong');
  return ok(after(incident, next.value, { step: 'contain', at, words }, by));
}

/** What goes out must have every part that the law names, and stays as it went. */
function wholeNotice(
  incident: Incident,
  reader: NoticeReader,
  hospital: string,
): Result<Notice, 'incident.notice_incomplete'> {
  if (!isNoticeComplete(incident.notice)) return reject('incident.notice_incomplete');
  return ok(noticeTo(reader, incident, hospital));
}

type Telling = Result<
  Incident,
  'incident.not_next' | 'incident.changed' | 'incident.time_wrong' | 'incident.notice_incomplete'
>;

/** 已报告主管部门. */
export function report(incident: Incident, { at, words, ...read }: Done, by: Told): Telling {
  const next = stepOf(incident, 'report', read);
  if (!next.ok) return next;
  if (!isTime(incident, at, by.now)) return reject('incident.time_wrong');
  const notice = wholeNotice(incident, 'authority', by.hospital);
  if (!notice.ok) return notice;
  return ok(after(incident, next.value, { step: 'report', at, words, notice: notice.value }, by));
}

/** 已通知个人; or, where harm was avoided effectively, why nobody has to be told (第五十七条第二款). */
export function tell(
  incident: Incident,
  { at, words, isExempt, ...read }: Done & { readonly isExempt: boolean },
  by: Told,
): Telling {
  const next = stepOf(incident, 'tell', read);
  if (!next.ok) return next;
  if (!isTime(incident, at, by.now)) return reject('incident.time_wrong');
  if (isExempt) return ok(after(incident, next.value, { step: 'tell', at, words, isExempt }, by));
  const notice = wholeNotice(incident, 'persons', by.hospital);
  if (!notice.ok) return notice;
  return ok(after(incident, next.value, { step: 'tell', at, words, notice: notice.value }, by));
}

/** Whoever opened an incident does not close it. */
export const mayClose = ({ openedBy }: Pick<Incident, 'openedBy'>, by: StaffId): boolean => openedBy !== by;

/** 总结结束, with what was learnt. */
export function close(
  incident: Incident,
  { words, ...read }: Omit<Done, 'at'>,
  by: By,
): Result<Incident, 'incident.not_next' | 'incident.changed' | 'incident.own'> {
  const next = stepOf(incident, 'close', read);
  if (!next.ok) return next;
  if (!mayClose(incident, by.by)) return reject('incident.own');
  return ok(after(incident, next.value, { step: 'close', at: by.now, words }, by));
}
