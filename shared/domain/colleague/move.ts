import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import { handOverLifecycle, opinionLifecycle } from './lifecycle';
import { isOpen } from './policy';
import type { ColleagueRequest, ColleagueState } from './request';

type Event = 'accept' | 'decline' | 'agree' | 'refuse' | 'withdraw' | 'answer';

const tables = { hand_over: handOverLifecycle, opinion: opinionLifecycle };

/** One step of a request, as its lifecycle and its case allow. */
export function move(
  request: ColleagueRequest,
  consultation: Consultation,
  event: Event,
  now: number,
): Result<ColleagueRequest, 'colleague.not_open'> {
  if (!isOpen(request, consultation)) return reject('colleague.not_open');
  const table: {
    next(state: ColleagueState, event: Event): Result<ColleagueState, string>;
    isFinal(state: ColleagueState): boolean;
  } = tables[request.kind] as never;
  const next = table.next(request.state, event);
  if (!next.ok) return reject('colleague.not_open');
  const hasEnded = table.isFinal(next.value);
  return ok({
    ...request,
    state: next.value,
    isOpen: !hasEnded,
    ...(event === 'agree' && { agreedAt: now }),
    ...(hasEnded && { endedAt: now }),
  });
}

type Signing = { readonly now: number; readonly digestOf: (value: unknown) => string };

/** 会诊意见: what a colleague wrote and signs, bound by a hash to who asked what about which case. It decides nothing. */
export function answer(
  request: ColleagueRequest,
  consultation: Consultation,
  note: string,
  { now, digestOf }: Signing,
): Result<{ request: ColleagueRequest; document: object }, 'colleague.not_open'> {
  const moved = move(request, consultation, 'answer', now);
  if (!moved.ok) return moved;
  const { id, consultationId, fromDoctorId, toDoctorId, words } = request;
  const asked = { id, consultationId, fromDoctorId, toDoctorId, words };
  const document = { kind: 'opinion', format: 1, ...asked, note, answeredAt: now };
  return ok({ request: { ...moved.value, note, sha256: digestOf(document) }, document });
}
