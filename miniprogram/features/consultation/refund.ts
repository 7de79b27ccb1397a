import type { ConsultationView } from '@shared/contracts/consultation';
import { FEE_AT_END } from '@shared/domain/consultation/feeAtEnd';
import { yuan } from '@shared/kernel/money';
import { whenText } from '../../ui/when';

/** Where the money is after a case that did not take place; undefined when none had been paid, or the fee stays with the doctor. */
export function refundText({ payment, feeFen, state }: ConsultationView, now: number): string | undefined {
  if (FEE_AT_END[state] === 'doctor_keeps') return undefined;
  switch (payment.state) {
    case 'refunded':
      return `${yuan(feeFen)} 元已原路退回${payment.refundedAt === undefined ? '' : `，${whenText(payment.refundedAt, now)}`}`;
    case 'refunding':
      return `${yuan(feeFen)} 元正在原路退回，一般几分钟内到账`;
    case 'paid':
      return `${yuan(feeFen)} 元将原路退回，正在处理`;
    case 'refund_failed':
      return `${yuan(feeFen)} 元退款遇到问题，医院会人工处理并退回，您不用再操作`;
    case 'created':
    case 'awaiting':
    case 'closed':
      return undefined;
  }
}
