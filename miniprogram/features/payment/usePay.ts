import { useRef } from 'react';
import type { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { explain } from './messages';
import { paymentService } from './service';

/** What became of a payment. After `paid` the case may still need a moment until the hospital knows. */
export type PayOutcome =
  | { readonly kind: 'paid' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** 支付: order, cashier, and then the question to WeChat Pay what has become of it. Safe to repeat at any point. */
export function usePay(service = paymentService) {
  const keys = useIntentKeys();
  return useRef(async (id: ConsultationId | undefined, orderId?: MedicineOrderId): Promise<PayOutcome> => {
    const what = orderId ?? id;
    const ordered = await service.prepay(id, keys.of(`prepay:${what}`), orderId);
    if (ordered.ok || !ordered.code.startsWith('transport.')) keys.settle(`prepay:${what}`);
    if (!ordered.ok) {
      if (ordered.code === 'payment.already_paid') return { kind: 'paid' };
      return { kind: 'failed', message: explain(ordered.code) };
    }
    const answer = await service.requestPayment(ordered.value.pay);
    if (answer === 'cancelled') return { kind: 'cancelled' };
    // The cashier's word is not proof, in either direction: WeChat Pay itself is asked.
    const confirmed = await service.confirm(id, keys.of(`confirm:${what}`), orderId);
    if (confirmed.ok || !confirmed.code.startsWith('transport.')) keys.settle(`confirm:${what}`);
    const isPaid = confirmed.ok && confirmed.value.state === 'paid';
    // Paid and not yet confirmed: the notification completes the order without this phone.
    if (isPaid || answer === 'paid') return { kind: 'paid' };
    return { kind: 'failed', message: explain('payment.not_completed') };
  }).current;
}
