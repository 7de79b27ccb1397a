import type { RuntimeRejection } from '@shared/kernel/contract';
import type { TransportRejection } from './cloud';

/** Whoever may not go on in a case, or not here and now. */
type StandingRejection =
  | 'consultation.not_responsible'
  | 'institution.not_licensed'
  | 'doctor.not_qualified'
  | 'doctor.face_check_missing'
  | 'consent.withdrawn';

/** What any action can answer, said so that the person knows what to do next. */
export const runtimeSentences: Record<RuntimeRejection | TransportRejection | StandingRejection, string> = {
  'request.unknown_action': '您用的版本太旧，请关闭小程序后重新打开',
  'request.invalid': '填写的内容有误，请检查后再提交',
  'request.key_reused': '这次提交与上一次冲突，请返回后重新操作',
  'request.conflict': '刚刚有其他操作同时进行，请再试一次',
  'actor.unknown': '没有取得您的微信身份，请关闭小程序后重新打开',
  'actor.unregistered': '请先阅读并同意服务与隐私告知',
  'actor.forbidden': '您当前的身份不能进行这项操作，请在“我的”里切换',
  'actor.logged_out': '这台设备已退出登录，请重新登录',
  'actor.out_of_office': '您现在不能执业，需要病历副本请向执业机构申请',
  'actor.session_over': '登录已结束，请重新登录',
  internal: '服务暂时出了问题，请稍后再试',
  'transport.no_answer': '没有连上服务，请检查网络后再试一次',
  'transport.unreadable': '您用的版本太旧，请关闭小程序后重新打开',
  // Said the same wherever a doctor, or whoever asks for somebody, may not go on.
  'consultation.not_responsible': '这次问诊由负责医生签署和结束，您可以查看、回复，或请负责医生处理',
  'institution.not_licensed':
    '本院这个科目的执业许可不在有效期内，不能继续诊疗。请不写诊断、转到医院后签署，或终止并转线下',
  'doctor.not_qualified': '您的执业资质暂时不满足要求，请在“我的资质”里查看',
  'doctor.face_check_missing': '今天还没有在这台手机上做人脸核验，写好的内容会保留。请回工作台核验后再试',
  'consent.withdrawn': '就诊人或监护人已撤回同意，不能继续。重新取得同意后可以再试',
};

/** Says the sentence of a code. An older app can meet a newer code; it then says what it says of any fault. */
export const explainWith =
  <Code extends string>(sentences: Readonly<Record<Code, string>>) =>
  (code: string): string =>
    (sentences as Readonly<Record<string, string>>)[code] ?? runtimeSentences.internal;
