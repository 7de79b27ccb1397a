import type * as contracts from '@shared/contracts/call';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof contracts.getCall>
  | CodeOf<typeof contracts.waitForCall>
  | CodeOf<typeof contracts.enterCall>
  | CodeOf<typeof contracts.arriveInCall>
  | CodeOf<typeof contracts.leaveCall>
  | CodeOf<typeof contracts.inviteGuest>
  | CodeOf<typeof contracts.answerGuest>
  | CodeOf<typeof contracts.issueGuestCode>
  | CodeOf<typeof contracts.joinCall>
  | CodeOf<typeof contracts.removeGuest>
  | CodeOf<typeof contracts.consentToRecording>
  | CodeOf<typeof contracts.openRecording>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'guest.removed': '您已被移出诊室。需要再次参加时，请联系邀请您的人',
  'call.text_only': '这次是图文问诊，请在对话里与医生沟通',
  'consultation.not_paid': '这次问诊还没有支付，请先完成支付',
  'consultation.not_open': '这次问诊已经结束，请查看病历和医嘱',
  'consultation.not_accepted': '请先在病例里接诊，再进入诊室',
  'call.not_booked': '这次问诊还没有预约时间，请先预约',
  'call.too_early': '预约时间前 10 分钟可以进入诊室，请稍后再来',
  'call.too_late': '已过预约时间，诊室已关闭，请返回问诊与医生联系',
  'consent.withdrawn': '就诊人或监护人已撤回同意，诊室没有开放。重新取得同意后可以进入',
  'institution.not_licensed': '本院这个科目的执业许可不在有效期内，诊室没有开放。费用按规则退回',
  'doctor.not_qualified': '您的执业资质暂时不满足接诊要求，请先在“我的资质”里查看',
  'doctor.face_check_missing': '今天在这台设备上还没有人脸核验，请先回工作台完成',
  'guest.family_by_patient': '家属由患者一方邀请，请患者在诊室里发起',
  'guest.person_unverified': '请从已实名核验的就诊人里选择家属',
  'guest.name_missing': '请填写对方的姓名',
  'guest.too_many': '最多同时邀请 3 位，请先移出一位',
  'guest.not_found': '这条邀请已失效，请重新邀请',
  'guest.not_yours_to_answer': '请等待对方同意',
  'guest.answered': '这条邀请已处理',
  'guest.not_yours': '请由发起邀请的一方取邀请码',
  'guest.not_agreed': '对方还没有同意，同意后可以取邀请码',
  'guest.joined': '这位第三方已经加入',
  'invitation.invalid': '邀请码不对，请向邀请您的人核对',
  'invitation.used': '这个邀请码已用过，请向邀请您的人要新的',
  'invitation.expired': '邀请码已过期，请向邀请您的人要新的',
  'invitation.own_case': '您已经在这次问诊里，不需要邀请码',
  'consent.outdated': '同意书已更新，请重新阅读后再同意',
  'recording.not_found': '没有找到这段录制',
  'recording.not_finished': '录制还在整理，请过几分钟再看',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
