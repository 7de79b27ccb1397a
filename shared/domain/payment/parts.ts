import { lookAgainAt, moved, type PaymentChange } from './change';
import { namesOf } from './order';
import type { Payment, RefundPart } from './payment';
import type { RefundFacts } from './refund';

const sumOf = (parts: readonly RefundPart[]): number => parts.reduce((sum, { fen }) => sum + fen, 0);

/** Where every fen of a payment is: nowhere else, and in no two of these. */
export type Whereabouts = {
  readonly heldFen: number;
  readonly owedFen: number;
  readonly refundedFen: number;
};

/** Held by the hospital, owed back, or gone back; all nothing until it was paid. */
export function whereaboutsOf({ state, feeFen, parts = [] }: Payment): Whereabouts {
  if (state === 'created' || state === 'awaiting' || state === 'closed')
    return { heldFen: 0, owedFen: 0, refundedFen: 0 };
  if (parts.length === 0) {
    if (state === 'refunded') return { heldFen: 0, owedFen: 0, refundedFen: feeFen };
    return state === 'paid'
      ? { heldFen: feeFen, owedFen: 0, refundedFen: 0 }
      : { heldFen: 0, owedFen: feeFen, refundedFen: 0 };
  }
  const refundedFen = sumOf(parts.filter((it) => it.state === 'refunded'));
  const owedFen = sumOf(parts) - refundedFen;
  return { heldFen: feeFen - owedFen - refundedFen, owedFen, refundedFen };
}

/** Parts that WeChat Pay is still to be asked about. */
export const owedParts = ({ parts = [] }: Payment): readonly RefundPart[] =>
  parts.filter(({ state }) => state === 'owed');

/**
 * So much is to go back, never more than is held; undefined where nothing is held any more. Stored with whatever it follows
 * from, in one transaction: so no fen is owed twice, and none is forgotten.
 */
export function owed(
  payment: Payment,
  { fen, reason }: { readonly fen: number; readonly reason: string },
  now: number,
): PaymentChange {
  const due = Math.min(fen, whereaboutsOf(payment).heldFen);
  if (payment.state !== 'paid' || due <= 0) return undefined;
  const { parts = [] } = payment;
  // The same number for the same part, however often it is asked.
  const part = {
    no: `${payment.id}R${String(parts.length + 1)}`,
    fen: due,
    reason,
    state: 'owed' as const,
    at: now,
  };
  return {
    payment: { ...payment, parts: [...parts, part], lookAt: lookAgainAt(now, now) },
    events: [{ type: 'payment.part_due', ...namesOf(payment) }],
  };
}

/** What WeChat Pay says of a part. When all has gone back, the payment is refunded. */
export function partSettled(payment: Payment, no: string, refund: RefundFacts, now: number): PaymentChange {
  const part = payment.parts?.find((it) => it.no === no);
  if (!part || part.state === 'refunded') return undefined;
  if (refund.state === 'PROCESSING')
    return part.state === 'owed'
      ? { payment: { ...payment, lookAt: lookAgainAt(part.at, now) }, events: [] }
      : undefined;
  const isDone = refund.state === 'SUCCESS';
  if (!isDone && part.state === 'failed') return undefined;
  const next: RefundPart = isDone
    ? { ...part, state: 'refunded', refundedAt: refund.refundedAt ?? now }
    : { ...part, state: 'failed' };
  return looked({ ...payment, parts: payment.parts!.map((it) => (it === part ? next : it)) }, now);
}

/** The payment with the look that it still needs, refunded where nothing is left of it. */
function looked(payment: Payment, now: number): PaymentChange {
  const { heldFen, owedFen } = whereaboutsOf(payment);
  if (heldFen + owedFen === 0) return wholeBack(payment, now);
  const { lookAt: _, ...rest } = payment;
  const isOpen = owedParts(payment).length > 0;
  return { payment: { ...rest, ...(isOpen && { lookAt: lookAgainAt(now, now) }) }, events: [] };
}

function wholeBack(payment: Payment, now: number): PaymentChange {
  const going = moved(payment, 'refund');
  const gone = going && moved(going, 'refunded');
  return (
    gone && {
      payment: { ...gone, refundedAt: now },
      events: [{ type: 'payment.refunded', ...namesOf(payment), accountId: payment.accountId }],
    }
  );
}
