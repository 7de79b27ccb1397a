import type { confirmPayment, prepay } from '@shared/contracts/payment';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  CodeOf<typeof prepay> | CodeOf<typeof confirmPayment> | TransportRejection | 'payment.not_completed';

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，请再按一次，不会重复扣款',
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'payment.already_paid': '这次问诊已经支付，不用再付',
  'payment.closed': '订单已关闭，没有扣款。如仍需要，请重新发起问诊',
  'payment.provider_unavailable': '微信支付暂时没有应答，请稍后再按一次，不会重复扣款',
  'payment.not_completed': '支付没有完成，请在截止时间前继续支付',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
