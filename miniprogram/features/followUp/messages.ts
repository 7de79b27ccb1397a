import type { addEvidence, judgeEvidence, openEvidence } from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof openEvidence>
  | CodeOf<typeof judgeEvidence>
  | CodeOf<typeof addEvidence>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回刷新',
  'consultation.not_open': '这次问诊已经结束',
  'consultation.not_in_progress': '问诊进行中才能办理，请返回刷新',
  'evidence.none': '这次是咨询，没有复诊凭证',
  'evidence.not_opened': '患者补充了材料，请先打开再认定',
  'prescription.open': '这次问诊的处方是按这个认定开的，请先作废或撤回处方，再重新认定',
  'evidence.nothing_asked': '医生没有要求补充材料',
  'evidence.too_many': '就诊材料一共最多 6 张，请去掉几张再提交',
  'diagnosis.not_evidenced':
    '关联的病历里没有这一类诊断，请按病历上的诊断认定；对不上时请选“需要补充”或“不属于复诊”',
  'diagnosis.not_in_list': '有诊断不在本院的编码表里，请重新搜索选择',
  'picture.not_found': '有图片没有上传成功，请删除后重新上传',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
