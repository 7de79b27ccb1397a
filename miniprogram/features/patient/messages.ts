import type {
  addPatient,
  correctPatient,
  listPatients,
  readIdCard,
  recordGuardianConsent,
  recordProxyConsent,
  removePatient,
  verifyPatient,
  withdrawGuardianConsent,
  withdrawProxyConsent,
} from '@shared/contracts/patient';
import { MAX_AGE_YEARS, MAX_PATIENTS } from '@shared/domain/patient/patient';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

/** Everything that can be refused about a 就诊人. */
export type PatientCode =
  | CodeOf<typeof listPatients>
  | CodeOf<typeof addPatient>
  | CodeOf<typeof correctPatient>
  | CodeOf<typeof removePatient>
  | CodeOf<typeof verifyPatient>
  | CodeOf<typeof readIdCard>
  | CodeOf<typeof recordGuardianConsent>
  | CodeOf<typeof withdrawGuardianConsent>
  | CodeOf<typeof recordProxyConsent>
  | CodeOf<typeof withdrawProxyConsent>
  | TransportRejection
  | 'upload.failed';

const sentences: Record<PatientCode, string> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，您填写的内容已保存在本机。请再按一次，不会重复提交',
  'patient.limit_reached': `最多添加 ${MAX_PATIENTS} 位就诊人，请先移除不再使用的就诊人`,
  'patient.born_in_future': '出生日期不能晚于今天，请重新选择',
  'patient.too_old': `年龄超过 ${MAX_AGE_YEARS} 岁，请核对出生日期`,
  'patient.self_exists': '已有一位就诊人是您本人，请选择其他关系',
  'patient.duplicate': '已有姓名、性别和出生日期相同的就诊人，请返回列表选择',
  'patient.not_found': '这位就诊人已不在列表中，请返回列表查看',
  'patient.case_open': '这位就诊人有进行中的问诊，请在问诊结束后再改',
  'patient.already_verified': '这位就诊人已经完成实名核验，不需要再核验',
  'patient.changed': '就诊人的信息刚刚有改动，请核对后再核验一次',
  'patient.number_exists': '您的就诊人中已有这个身份证号，请返回列表查看',
  'patient.number_taken': '这个身份证号已是另一个账号的本人。如果是您本人，请用原来的微信登录',
  'patient.unverified': '请先为这位就诊人完成实名核验',
  'verification.under_way': '上一次核验还没有结果，请等半分钟再试。信息已保存',
  'verification.limit_reached': '今天的核验次数已用完，请明天再试。信息已保存，不影响浏览',
  'id_number.malformed': '身份证号应为 18 位，最后一位可以是 X，请核对',
  'id_number.bad_checksum': '身份证号有一位不对，请对照身份证再看一遍',
  'id_number.impossible_day': '身份证号里的出生日期不存在，请核对第 7 到 14 位',
  'id_number.born_in_future': '身份证号里的出生日期晚于今天，请核对第 7 到 14 位',
  'id_number.birthday_differs': '出生日期与身份证号不一致，请核对',
  'id_number.sex_differs': '性别与身份证号不一致，请核对',
  'identity.provider_unavailable': '实名核验暂时连不上。就诊人已保存，请稍后再核验，这次不计入次数',
  'id_card.limit_reached': '今天识别的照片已经很多，请直接填写身份证号，或明天再拍',
  'id_card.unreadable': '没有认出身份证。请把有照片的一面放平、拍清楚，或直接填写',
  'picture.not_found': '照片没有上传成功，请重新拍一张',
  'picture.not_yours': '这张照片不能使用，请重新拍一张',
  'picture.too_large': '照片超过 4 MB，请换一张较小的照片',
  'picture.not_an_image': '这个文件不是照片，请选择 JPG、PNG 或 WebP 图片',
  'upload.failed': '照片没有上传成功，请检查网络后再试，或直接填写',
  'guardian.not_needed': '这位就诊人不需要监护人同意',
  'guardian.relation_unfit': '监护人只能为子女或其他未成年人同意，请先核对与您的关系',
  'asker.unverified': '请先添加您本人并完成实名核验，再来办理',
  'asker.under_age': '您本人未满 18 周岁，不能替他人办理，请由成年家人用自己的微信办理',
  'proxy.not_needed': '这位就诊人不需要授权',
  'proxy.confirmation_wrong': '姓名或身份证号后四位不一致，请本人核对后再填',
  'consent.outdated': '文书有更新，请关闭小程序后重新打开，再阅读一遍',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
