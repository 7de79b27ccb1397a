import { adverseEventLifecycle } from './lifecycle';
import { reportBy } from './deadline';
import type { AdverseEvent, Assessment, Causality } from './event';
import type { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';

type By = { readonly by: StaffId; readonly byName: string; readonly now: number };

/**
 * 评价 by a pharmacist. What is judged anew after it was sent on is a 跟踪报告, whose time begins with what became known
 * now.
 */
export function assess(
  event: AdverseEvent,
  judged: Assessment,
  { by, byName, now }: By,
): Result<AdverseEvent, 'adverse_event.death_unmarked'> {
  const next = adverseEventLifecycle.next(event.state, 'assess');
  if (!next.ok) throw new Error('a report can always be judged anew');
  if ((judged.outcome === 'died') !== judged.grounds.includes('death'))
    return reject('adverse_event.death_unmarked');
  const knownAt = event.state === 'filed' ? now : (event.followedAt ?? event.at);
  return ok({
    ...event,
    state: next.value,
    ...(event.state === 'filed' && { followedAt: now }),
    reportBy: reportBy(knownAt, judged),
    assessed: { ...judged, grounds: [...new Set(judged.grounds)], at: now, by, byName },
  });
}

/** 上报: the quality office has sent it on, with its own judgement and the number it was given. */
export function file(
  event: AdverseEvent,
  { causality, reference }: { readonly causality: Causality; readonly reference: string },
  { by, byName: name, now: at }: By,
): Result<AdverseEvent, 'adverse_event.not_assessed'> {
  const next = adverseEventLifecycle.next(event.state, 'file');
  if (!next.ok) return reject('adverse_event.not_assessed');
  return ok({
    ...event,
    state: next.value,
    filings: [...event.filings, { at, by, name, causality, reference }],
  });
}
