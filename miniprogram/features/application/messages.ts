import type {
  myApplications,
  saveApplication,
  submitApplication,
  withdrawApplication,
} from '@shared/contracts/application';
import type { checkPicture } from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof myApplications>
  | CodeOf<typeof saveApplication>
  | CodeOf<typeof submitApplication>
  | CodeOf<typeof withdrawApplication>
  | CodeOf<typeof checkPicture>
  | TransportRejection
  | 'upload.failed'
  | 'application.unsaved';

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'application.not_found': '没有找到这份申请，请返回后重新进入',
  'application.not_editable': '这份申请已提交，正在审核，现在不能修改',
  'application.suspended': '您的执业已被暂停，暂停期间不能提交新的申请',
  'application.not_withdrawable': '这份申请已有结果，不能再撤回',
  'applicant.unverified':
    '请先到“我的 → 就诊人”添加本人并完成实名核验，姓名和身份证号要与申请一致。填写的内容已保存',
  'application.incomplete': '还有内容需要补充或更正，请看下方列出的项目',
  'application.unsaved': '内容还没有保存到医院，请检查网络后再提交。填写的内容已留在本机',
  'consent.outdated': '入驻告知有更新，请更新小程序后重新阅读并同意',
  'picture.not_found': '有图片没有上传成功，请删除后重新上传',
  'picture.not_yours': '这张图片不能使用，请重新选择一张',
  'picture.too_large': '图片超过 4 MB，请换一张较小的图片',
  'picture.not_an_image': '这个文件不是图片，请选择 JPG、PNG 或 WebP 图片',
  'upload.failed': '没有上传成功，请点按重试',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
