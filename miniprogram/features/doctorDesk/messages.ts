import type { acceptConsultation, getConsultation, listConsultations } from '@shared/contracts/consultation';
import type { myDoctor } from '@shared/contracts/doctor';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof acceptConsultation>
  | CodeOf<typeof getConsultation>
  | CodeOf<typeof listConsultations>
  | CodeOf<typeof myDoctor>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.own_case': '这是您自己账号发起的问诊，请由其他医生接诊',
  'consultation.grassroots_first': '这一问正由基层医生优先接诊，两分钟后还没有人接，您就可以接',
  'doctor.full': '您接诊中的患者已到自己设的上限。可以先结束几位，或在接诊设置里改上限',
  'appointment.too_early': '还没有到约定时间，开始前 10 分钟起可以接诊',
  'consultation.not_found': '没有找到这次问诊，请返回工作台刷新',
  'consultation.not_waiting': '患者已取消，或等待已超时退款，这次问诊不能再接诊',
  'institution.not_licensed':
    '本院这个科目的执业许可目前不在有效期内，暂时不能接诊新患者，费用会退给没有接诊的患者。已接诊的请转线下',
  'list.cursor_invalid': '列表已更新，请下拉刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
