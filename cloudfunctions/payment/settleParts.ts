import { owedParts, partSettled } from '@shared/domain/payment/parts';
import type { Payment, RefundPart } from '@shared/domain/payment/payment';
import type { SystemTools } from '../_runtime/effect';
import type { NewRefund, PaymentProvider } from '../_runtime/ports/payment';
import { change } from './stage';

/** One part under its own number: asked again, the provider gives it back once. */
const partOf = (payment: Payment, { no, fen, reason }: RefundPart, notifyUrl: string): NewRefund => ({
  outTradeNo: payment.id,
  outRefundNo: no,
  refundFen: fen,
  totalFen: payment.feeFen,
  reason,
  notifyUrl,
});

/** Asks for every part that is owed, or what has become of it. */
export async function settleParts(
  payment: Payment,
  provider: PaymentProvider,
  tools: SystemTools,
): Promise<void> {
  for (const part of owedParts(payment)) {
    const refund = await provider.refund(partOf(payment, part, tools.runtime.ports.notifyUrl));
    await change(tools, payment.id, (it, now) => partSettled(it, part.no, refund, now));
  }
}
