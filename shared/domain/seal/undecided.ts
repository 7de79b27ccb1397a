import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS } from '../../kernel/time';
import type { DomainEvent } from '../audit/audit';
import type { Consultation } from '../consultation/consultation';
import type { SealSide } from './seal';

/** So many days after a patient has asked, and again after each such time, the quality office is reminded. */
export const SEAL_ANSWER_DAYS = 3;
/** So many days after the hospital has asked, its request runs out. */
export const SEAL_REQUEST_DAYS = 30;

/** When a request of this side, made then, is looked at if nobody has answered it (epoch ms). */
const dueAt = (by: SealSide, at: number): number =>
  at + (by === 'patient' ? SEAL_ANSWER_DAYS : SEAL_REQUEST_DAYS) * DAY_MS;

/** Until when (epoch ms) an open request may be answered; without end where the patient has asked. */
export const lapsesAt = ({ sealAsked, sealedAt }: Consultation): number | undefined =>
  sealAsked?.by === 'hospital' && sealedAt === undefined ? dueAt('hospital', sealAsked.at) : undefined;

/** 申请封存: from then on nothing of the visit is amended or deleted. */
export const asked = (consultation: Consultation, by: SealSide, at: number): Consultation => ({
  ...consultation,
  sealAsked: { by, at },
  sealAskedAt: at,
  sealDueAt: dueAt(by, at),
});

/** The visit as if nobody had asked. */
function unasked(consultation: Consultation): Consultation {
  const { sealAsked: _, sealAskedAt: __, sealDueAt: ___, sealLateAt: ____, ...rest } = consultation;
  return rest;
}

/** Why a request is not taken back. */
export type SealWithdrawal = 'seal.sealed' | 'seal.not_asked' | 'seal.of_other_side';

/** 撤回封存申请: by whoever has asked, until the other side has confirmed. */
export function withdrawSeal(
  consultation: Consultation,
  side: SealSide,
): Result<Consultation, SealWithdrawal> {
  const { sealAsked, sealedAt } = consultation;
  if (sealedAt !== undefined) return reject('seal.sealed');
  if (!sealAsked) return reject('seal.not_asked');
  return sealAsked.by === side ? ok(unasked(consultation)) : reject('seal.of_other_side');
}

/**
 * A request that nobody has answered. To have a visit sealed is the patient's right (医疗纠纷预防和处理条例 §24), so a
 * hospital that is silent does not end it: its quality office is reminded until it answers. A patient who is silent has
 * not agreed: what the hospital has asked for runs out, so that record and prescriptions do not stand still for ever.
 */
export function lookAfterRequest(
  consultation: Consultation,
  now: number,
): { readonly consultation: Consultation; readonly event: DomainEvent } | undefined {
  const { id: consultationId, sealAsked, sealedAt, sealDueAt, sealLateAt } = consultation;
  if (!sealAsked || sealedAt !== undefined || sealDueAt === undefined || now < sealDueAt) return undefined;
  if (sealAsked.by === 'hospital')
    return {
      consultation: unasked(consultation),
      event: { type: 'seal.lapsed', consultationId, askedBy: 'hospital' },
    };
  return {
    consultation: { ...consultation, sealLateAt: sealLateAt ?? now, sealDueAt: dueAt('patient', now) },
    event: { type: 'seal.late', consultationId },
  };
}
