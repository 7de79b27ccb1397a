import type { listPatients } from '@shared/contracts/patient';
import type { erasePerson, exportMine, reviewErasure } from '@shared/contracts/rights';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type RightsCode =
  | CodeOf<typeof listPatients>
  | CodeOf<typeof exportMine>
  | CodeOf<typeof reviewErasure>
  | CodeOf<typeof erasePerson>
  | TransportRejection;

const sentences: Record<RightsCode, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '资料没有读完整，请重新导出',
  'patient.not_found': '没有找到这位就诊人，请刷新后再试',
  'patient.case_open': '这位就诊人还有没结束的问诊，请结束后再删除',
  'patient.order_open': '这位就诊人还有没完成的购药订单，请收货或取消后再删除',
  'payment.in_flight': '还有一笔付款或退款在途，请到账后再删除',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
