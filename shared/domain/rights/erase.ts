import type { AccountId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS } from '../../kernel/time';
import { isMoneyMoving } from '../account/close';
import type { AdverseEvent } from '../adverseEvent/event';
import type { DomainEvent } from '../audit/audit';
import type { Consultation } from '../consultation/consultation';
import { medicineOrderLifecycle } from '../medicineOrder/lifecycle';
import type { MedicineOrder } from '../medicineOrder/order';
import { withoutConsents } from '../patient/consents';
import type { Patient } from '../patient/patient';
import { mayErase } from '../patient/policy';
import type { Payment } from '../payment/payment';
import { isCaseKept, isReportDue, isSaleKept, recordKeptUntil, saleKeptUntil } from '../retention/retention';
import { unnumbered } from './destroyed';

/** How long after a dispute kept something it is asked about again. */
const ASK_AGAIN_MS = 30 * DAY_MS;

/** Why a person cannot be erased now. */
export type ErasureRefusal =
  'patient.not_found' | 'patient.case_open' | 'patient.order_open' | 'payment.in_flight';

export type ErasureFacts = {
  readonly accountId: AccountId;
  readonly patient: Patient | undefined;
  /** Every case of this person, at any doctor. */
  readonly cases: readonly Consultation[];
  /** Payments of those cases. */
  readonly payments: readonly Payment[];
  /** Every 购药订单 of this person. */
  readonly orders: readonly MedicineOrder[];
  /** Every 不良反应报告 of this person. */
  readonly reports: readonly AdverseEvent[];
  readonly now: number;
};

/** What becomes of a person who is to be erased. */
export type Erasure = {
  /** `erased`: nothing is left. `restricted`: law keeps the records, nobody of the staff opens them any more. */
  readonly outcome: 'erased' | 'restricted';
  /** How many visits law keeps, and until when at the longest (epoch ms). */
  readonly keptCases: number;
  /** How many records of sales law keeps. */
  readonly keptOrders: number;
  readonly keptUntil?: number;
};

/** 删除请求, weighed: what goes at once and what the law makes us keep (个人信息保护法 §47). */
export function weighErasure({
  accountId,
  patient,
  cases,
  payments,
  orders,
  reports,
  now,
}: ErasureFacts): Result<Erasure, ErasureRefusal> {
  if (!mayErase(patient, accountId)) return reject('patient.not_found');
  if (cases.some(({ endedAt }) => endedAt === undefined)) return reject('patient.case_open');
  // Its money and its medicine still move, and whoever packs it must read it.
  if (orders.some((it) => !isOver(it))) return reject('patient.order_open');
  if (
    payments.some((it) =>
      isMoneyMoving(
        it,
        cases.find(({ paymentId }) => paymentId === it.id),
      ),
    )
  )
    return reject('payment.in_flight');
  const kept = cases.filter((it) => isCaseKept(it, now));
  const sales = orders.filter((it) => isSaleKept(it, now));
  const counts = { keptCases: kept.length, keptOrders: sales.length };
  const keptUntil = lawKeepsUntil({ cases, orders, reports }, now);
  return keptUntil === undefined
    ? ok({ outcome: 'erased', ...counts })
    : ok({ outcome: 'restricted', ...counts, keptUntil });
}

const isOver = ({ state }: MedicineOrder): boolean => medicineOrderLifecycle.isFinal(state);

/** What there is of a person that law may keep. */
type Kept = Pick<ErasureFacts, 'cases' | 'orders' | 'reports'>;

/**
 * Until when at the longest law keeps something of this person; undefined where it keeps nothing any more. A dispute has
 * no end that is known beforehand, nor has a report that is still to be sent on: they are asked about again in a month.
 */
export function lawKeepsUntil({ cases, orders, reports }: Kept, now: number): number | undefined {
  const ends = [
    ...reports.filter(isReportDue).map(() => now),
    ...cases.filter((it) => isCaseKept(it, now)).map(({ endedAt }) => recordKeptUntil(endedAt!)),
    ...orders.filter((it) => isSaleKept(it, now)).map(({ changedAt }) => saleKeptUntil(changedAt)),
  ];
  if (ends.length === 0) return undefined;
  const last = Math.max(...ends);
  return last > now ? last : now + ASK_AGAIN_MS;
}

/**
 * A finished order, closed to its pharmacy and without where its medicine went: who bought what from whom stays. One on its
 * way keeps its address.
 */
export function closedOrder(order: MedicineOrder, now: number): MedicineOrder {
  if (!isOver(order) || order.restrictedAt !== undefined) return order;
  const { receiver: _, pickUpCode: __, ...rest } = order;
  return { ...rest, restrictedAt: now };
}

/** 删除: the person is offered no more from now on; what follows is done case by case, by its event. */
export function erase(
  facts: ErasureFacts,
): Result<{ patient: Patient; erasure: Erasure; event: DomainEvent }, ErasureRefusal> {
  const weighed = weighErasure(facts);
  if (!weighed.ok) return weighed;
  const { patient, event } = erasureOf(facts.patient!, facts, facts.now);
  return ok({ patient, erasure: weighed.value, event });
}

/** The person as they stand from then on, and what follows from it. */
export function erasureOf(
  person: Patient,
  kept: Kept,
  now: number,
): { patient: Patient; event: DomainEvent } {
  const { id: patientId, accountId } = person;
  const keptUntil = lawKeepsUntil(kept, now);
  const outcome = keptUntil === undefined ? 'erased' : 'restricted';
  // What was told of a visit is kept with the visit; what was told of the person is not.
  const { health: _, ...rest } = person;
  const left = keptUntil === undefined ? unnumbered(rest) : { ...rest, keptUntil };
  return {
    patient: { ...withoutConsents(left, now), removed: true, restrictedAt: now },
    event: { type: 'patient.erasure_asked', patientId, accountId, outcome },
  };
}

/** A case that law does not keep, without what was told in it and of whom: where, when and how much stay for the accounts. */
export const emptied = (
  { evidence: _, redFlags: __, ...consultation }: Consultation,
  now: number,
): Consultation => ({
  ...consultation,
  // A birthday that nobody has, so that no age is counted from it.
  patient: { name: '（已删除）', sex: consultation.patient.sex, bornOn: '1900-01-01', relation: 'other' },
  complaint: {
    chief: '（已按本人要求删除）',
    since: 'longer',
    history: { kind: 'unknown' },
    allergies: { kind: 'unknown' },
    medicines: { kind: 'unknown' },
  },
  pictureIds: [],
  restrictedAt: now,
});
