import type {
  checkFile,
  checkPicture,
  listMessages,
  markRead,
  recallMessage,
  sendMessage,
} from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof sendMessage>
  | CodeOf<typeof listMessages>
  | CodeOf<typeof recallMessage>
  | CodeOf<typeof markRead>
  | CodeOf<typeof checkPicture>
  | CodeOf<typeof checkFile>
  | TransportRejection
  | 'upload.failed'
  | 'picture.lost';

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consent.withdrawn': '就诊人或监护人已撤回同意，您不能再代为提问。重新取得同意后可以继续',
  'consultation.rounds_used': '这次问诊的追问次数已用完，医生仍然可以回复您。结束后可以再次问诊',
  'consultation.time_over': '这次问诊的追问时间已过，医生仍然可以回复您。结束后可以再次问诊',
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'institution.not_licensed': '本院这个科目的执业许可不在有效期内，不能再回复。请终止并转线下，费用全额退回',
  'consultation.not_in_progress': '问诊已结束，这条消息没有发出。请查看病历和处理意见',
  'message.not_found': '没有找到这条消息，请下拉刷新后再试',
  'message.recalled': '这条消息已经撤回',
  'message.recall_too_late': '发出超过两分钟，不能再撤回。可以再发一条说明',
  'picture.not_found': '图片没有上传成功，请点按重试',
  'picture.not_yours': '这张图片不能使用，请重新选择一张',
  'picture.too_large': '图片超过 4 MB，请换一张较小的图片',
  'picture.not_an_image': '这个文件不是图片，请选择 JPG、PNG 或 WebP 图片',
  'file.not_found': '没有上传成功，请点按重试',
  'file.not_yours': '这个文件不能使用，请重新选择',
  'file.too_large': '文件超过 4 MB，请发较小的文件，或分成几张照片发',
  'file.wrong_kind': '这个文件不能发送，请选择 PDF 文件，或改发照片',
  'upload.failed': '没有上传成功，请点按重试',
  'picture.lost': '没有发出，原文件已不在手机缓存里，请删除后重新选择',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
