import type { Since } from '@shared/domain/consultation/complaint';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import type { Message } from '@shared/domain/consultation/message';
import type { Matter } from '@shared/domain/consent/ledger';
import type { Relation } from '@shared/domain/patient/patient';
import type { Payment } from '@shared/domain/payment/payment';
import type { PrescriptionState } from '@shared/domain/prescription/prescription';
import type { Triage } from '@shared/domain/triage/triage';

/** How a case stands, on paper. */
export const CASE_STATES: Record<ConsultationState, string> = {
  awaiting_payment: '待支付',
  waiting: '待接诊',
  in_progress: '接诊中',
  completed: '已完成',
  terminated: '已终止并转线下',
  cancelled: '已取消',
  abandoned: '未支付关闭',
  expired: '医生超时未接诊或未回复，已退款',
  no_show: '患者未到',
  record_due: '已结束，病历待签署',
};

/** How a prescription stands, on paper. */
export const PRESCRIPTION_STATES: Record<PrescriptionState, string> = {
  submitted: '待药师审核，尚未生效',
  returned: '药师已退回，尚未生效',
  effective: '有效',
  used: '已调配，不能再次使用',
  voided: '已作废',
  expired: '已过期',
};

export const PAYMENT_STATES: Record<Payment['state'], string> = {
  created: '未支付',
  awaiting: '支付中',
  paid: '已支付',
  closed: '已关闭',
  refunding: '退款中',
  refunded: '已退款',
  refund_failed: '退款未成功，正在处理',
};

export const RELATION_WORDS: Record<Relation, string> = {
  self: '本人',
  father: '父亲',
  mother: '母亲',
  spouse: '配偶',
  child: '子女',
  other: '其他',
};

export const SINCE_WORDS: Record<Since, string> = {
  today: '今天开始',
  days_1_3: '1 到 3 天',
  days_4_7: '4 到 7 天',
  weeks_1_4: '1 到 4 周',
  months_1_6: '1 到 6 个月',
  longer: '半年以上',
};

export const PURPOSE_WORDS: Record<Matter, string> = {
  service: '服务与隐私告知',
  sensitive_health: '处理健康信息',
  notifications: '微信提醒',
  guardian: '未成年人监护人同意',
  proxy: '代为问诊授权',
  record_sharing: '授权医生查看病历',
  call_recording: '音视频录制',
  risk_notice: '线上问诊风险告知',
  join_notice: '入驻告知',
};

/** What a message was that has no text to print. */
export const BODY_WORDS: Record<Message['body']['kind'], string> = {
  text: '',
  picture: '（图片）',
  voice: '（语音）',
  document: '（文件）',
  recall: '（已撤回）',
  closed: '（对话结束）',
  handed_over: '（转给另一位医生）',
  erased: '（已到保存期限，内容已删除）',
};

export const TRIAGE_WORDS: Record<Triage['outcome'], string> = {
  emergency: '提示立即就医',
  answer: '建议科室',
  ask: '需要补充',
  abstain: '未能判断',
};

/** What somebody has looked at a visit for; a purpose that is not here is said in general words. */
export const LOOK_WORDS: Readonly<Record<string, string>> = {
  treatment: '看诊',
  break_glass: '紧急查阅',
  break_glass_opened: '申请紧急查阅',
  opinion: '经您同意会诊',
  dispensing: '药房调剂',
  review: '药师审核处方',
  shared: '经您授权查看',
  drug_safety: '处理不良反应',
  recording: '回看录音录像',
  sealing: '办理封存',
};
