import type {
  accept,
  answer,
  asked,
  consent,
  decline,
  inbox,
  ofCase,
  ownWords,
  propose,
  readCase,
  withdraw,
} from '@shared/contracts/colleague';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { signSentences } from '../../ui/signSentences';

type Code =
  | CodeOf<typeof propose>
  | CodeOf<typeof withdraw>
  | CodeOf<typeof accept>
  | CodeOf<typeof decline>
  | CodeOf<typeof consent>
  | CodeOf<typeof answer>
  | CodeOf<typeof ofCase>
  | CodeOf<typeof asked>
  | CodeOf<typeof inbox>
  | CodeOf<typeof readCase>
  | CodeOf<typeof ownWords>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  ...signSentences,
  'list.cursor_invalid': '列表已更新，请重新打开',
  'consultation.not_found': '没有找到这次问诊，请返回刷新',
  'consultation.not_in_progress': '这次问诊不在进行中，不能再请同事',
  'colleague.request_open': '已经请了一位同事，还没有结果。需要换人时请先收回',
  'colleague.not_found': '没有找到这条请求，请返回刷新',
  'colleague.not_open': '这条请求已经结束，或还没有轮到这一步。请返回刷新',
  'colleague.self': '不能请自己，请选择另一位医生',
  'consultation.own_case': '这次问诊就是这位医生自己发起的，请另选一位',
  'doctor.not_found': '没有找到这位医生，请重新选择',
  'doctor.not_qualified': '医生的执业资质现在不满足要求，请另选一位；是您自己的，请在“我的资质”里查看',
  'doctor.full': '您接诊中的患者已到自己设的上限。可以先结束几位，或在接诊设置里改上限',
  'institution.not_licensed': '本院现在不能开展这个科室的诊疗，请联系医院',
  'prescription.open': '还有处方没有审完，暂时不能转交。请等药师审完，或先撤回处方',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
