import type { checkPicture, quote, requestConsultation } from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

/** Everything that can be refused on the way to a consultation. */
export type IntakeCode =
  | CodeOf<typeof quote>
  | CodeOf<typeof requestConsultation>
  | CodeOf<typeof checkPicture>
  | TransportRejection
  | 'upload.failed';

const sentences: Record<IntakeCode, string> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，您填写的内容已保存在本机。请再按一次，不会重复下单',
  'consent.sensitive_missing': '发起问诊前，需要您单独同意处理健康信息。您填写的内容已保存',
  'doctor.not_found': '这位医生暂不接诊，请选择其他医生。您填写的内容已保存',
  'institution.not_licensed':
    '本院这个科目暂停接诊新患者。您填写的内容已保存，请先到线下医院就诊，或过些时候再来',
  'doctor.not_qualified': '这位医生正在更新执业资质，暂不接诊。您填写的内容已保存，可以请其他医生看',
  'doctor.off_duty': '医生刚刚结束出诊。您填写的内容已保存，可以请其他医生看',
  'tier.not_offered': '医生刚刚停开了这项服务，请返回选择其他方式。您填写的内容已保存',
  'slot.not_offered': '这个时间已不能预约，请返回选择其他时间。您填写的内容已保存',
  'slot.taken': '这个时间刚刚被约走了，请返回选择其他时间。您填写的内容已保存',
  'appointment.overlaps': '这位就诊人在这个时间已有预约，请返回选择其他时间',
  'doctor.full': '医生手上的患者已满，暂时不能再接。您填写的内容已保存，可以过一会儿再来，或请其他医生看',
  'patient.not_found': '这位就诊人已不在列表中，请返回重新选择',
  'patient.unverified': '这位就诊人还没有实名核验，请先核验。您填写的内容已保存',
  'guardian.self': '未满 14 周岁不能自己发起问诊，请监护人用自己的微信添加您为就诊人',
  'guardian.consent_missing': '未满 14 周岁需要监护人同意，请先办理。您填写的内容已保存',
  'guardian.absent': '孩子未满 6 周岁，请确认监护人现在就在孩子身边',
  'proxy.consent_missing': '替成年家人问诊需要本人授权，请先办理。您填写的内容已保存',
  'consultation.own_case': '不能向自己发起问诊，请选择其他医生',
  'consultation.already_open': '这位就诊人与医生已有进行中的问诊，请打开它继续',
  'complaint.pregnancy_missing': '请返回补充孕产情况，医生用药时需要知道',
  'complaint.pregnancy_not_applicable': '这位就诊人不需要填写孕产情况，请返回核对',
  'consent.outdated': '风险告知有更新，请重新阅读并同意',
  'price.changed': '问诊价格刚刚有变化，请按新的价格确认',
  'evidence.missing': '复诊需要线下医院的诊断材料，请返回补充；没有材料可以改选咨询',
  'evidence.not_applicable': '咨询不需要就诊材料，请返回核对',
  'evidence.in_future': '就诊日期在今天之后，请返回核对',
  'evidence.record_not_found': '没有找到这份病历的诊断，请返回改为上传材料',
  'picture.not_found': '有图片没有上传成功，请返回删除后重新上传',
  'picture.not_yours': '这张图片不能使用，请重新选择一张',
  'picture.too_large': '图片超过 4 MB，请换一张较小的图片',
  'picture.not_an_image': '这个文件不是图片，请选择 JPG、PNG 或 WebP 图片',
  'upload.failed': '没有上传成功，请点按重试',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
