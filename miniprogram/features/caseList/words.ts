import type { ConsultationItem } from '@shared/contracts/consultation';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import { urgencyText } from '@shared/domain/consultation/termination';
import { dispositionText } from '@shared/domain/record/disposition';
import { leftText, whenText } from '../../ui/when';

/** 问诊状态 in a word. */
export const stateText: Record<ConsultationState, string> = {
  awaiting_payment: '待支付',
  waiting: '候诊中',
  in_progress: '问诊中',
  record_due: '已结束',
  completed: '已结束',
  terminated: '已转线下',
  cancelled: '已取消',
  abandoned: '未支付，已关闭',
  expired: '医生超时，已退款',
  no_show: '您没有到',
};

export const stateTone: Record<ConsultationState, 'quiet' | 'waiting' | 'done' | 'action'> = {
  awaiting_payment: 'waiting',
  waiting: 'waiting',
  in_progress: 'action',
  record_due: 'done',
  completed: 'done',
  terminated: 'waiting',
  cancelled: 'quiet',
  abandoned: 'quiet',
  expired: 'quiet',
  no_show: 'quiet',
};

const within = (until: number | undefined, now: number): string =>
  until !== undefined && until > now ? leftText(until - now) : '';

/** What happens next, or what came of it. */
export function nextStep(item: ConsultationItem, now: number): string {
  switch (item.state) {
    case 'awaiting_payment': {
      const left = within(item.payBy, now);
      return left ? `请在 ${left}内支付，逾期自动关闭` : '支付时间已过，正在关闭';
    }
    case 'waiting': {
      if (item.appointment) return `${whenText(item.appointment.from, now)} 开始，请按时到`;
      const left = within(item.acceptBy, now);
      return left ? `医生会在 ${left}内接诊，逾期自动退款` : '正在等待医生接诊';
    }
    case 'in_progress': {
      const left = within(item.answerBy, now);
      if (left) return `医生会在 ${left}内回复，逾期自动退款`;
      if (item.windUp && now >= item.windUp.from) return '问诊时间已到，等医生签署病历';
      return item.unread > 0 ? `医生有 ${item.unread} 条新消息` : '可以继续与医生交流';
    }
    case 'record_due':
      return '问诊已结束，医生正在补写病历';
    case 'completed':
      return item.disposition ? dispositionText(item.disposition) : '病历已生成，可以查看';
    case 'terminated':
      return `医生建议您到医院当面看${item.termination ? `，${urgencyText[item.termination.urgency]}` : ''}`;
    case 'cancelled':
      return '问诊已取消，已支付的费用会原路退回';
    case 'abandoned':
      return '没有支付，未产生费用';
    case 'expired':
      return '医生没有按时接诊或回复，费用原路退回';
    case 'no_show':
      return '约定时间您没有到，按公示的规则不退费';
  }
}
