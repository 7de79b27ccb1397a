import type { ConsultationState } from '@shared/domain/consultation/consultation';

/** How a case ended without a doctor, in words. */
export const endText: Partial<Record<ConsultationState, { title: string; note: string }>> = {
  cancelled: { title: '您已取消这次问诊', note: '需要时可以随时再次问诊' },
  expired: { title: '医生没有在承诺时间内接诊', note: '很抱歉让您久等。您可以请其他出诊中的医生看' },
  abandoned: { title: '订单超时未支付，已关闭', note: '没有扣款。需要时可以再次问诊' },
};

/** The place in the queue. */
export const queueText = (ahead: number): string =>
  ahead === 0 ? '下一位就是您' : `您前面还有 ${ahead} 位`;
