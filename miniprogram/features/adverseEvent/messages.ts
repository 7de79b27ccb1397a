import type { listMyEvents, reportableMedicines, reportEvent } from '@shared/contracts/adverseEvent';
import type { checkPicture } from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof reportableMedicines>
  | CodeOf<typeof reportEvent>
  | CodeOf<typeof listMyEvents>
  | CodeOf<typeof checkPicture>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，请再按一次，不会重复提交',
  'list.cursor_invalid': '列表已更新，请下拉刷新',
  'consent.sensitive_missing': '请先在“我的同意”中同意处理健康信息',
  'prescription.not_found': '没有找到这张处方，请返回我的处方查看',
  'prescription.not_effective': '处方还没有生效，请等待药师审核',
  'picture.not_found': '有一张照片没有传完，请删去后重新添加',
  'picture.not_yours': '这张照片不能使用，请重新选择一张',
  'picture.too_large': '照片超过 4 MB，请换一张较小的照片',
  'picture.not_an_image': '这个文件不是照片，请选择 JPG、PNG 或 WebP 图片',
  'adverse_event.drug_unknown': '这种药不在这张处方里，请重新选择',
  'adverse_event.in_future': '日期还没有到，请核对',
  'adverse_event.before_prescription': '日期早于开处方的那天，请核对；用药前就有的不适请问医生',
  'adverse_event.too_many': '这张处方的报告已经很多，请直接联系医生',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
