import type { Certainty, IncidentKind, IncidentState, InformationKind } from './incident';

/** 事件性质 in Chinese. */
export const INCIDENT_KIND_WORDS: Readonly<Record<IncidentKind, string>> = {
  leak: '个人信息泄露',
  tampering: '个人信息被篡改',
  loss: '个人信息丢失',
};

/** 发生或者可能发生. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  happened: '已发生',
  possible: '可能发生',
};

/** 信息种类 in Chinese; what 个人信息保护法 第二十八条 calls sensitive says so. */
export const INFORMATION_WORDS: Readonly<Record<InformationKind, string>> = {
  identity: '姓名、性别、出生日期',
  id_number: '身份证号',
  contact: '手机号、地址',
  health: '病情、病历、处方（敏感个人信息）',
  media: '图片、语音、录像（敏感个人信息）',
  minors: '不满十四周岁未成年人的信息（敏感个人信息）',
  money: '订单和支付记录',
  account: '账号、设备和登录信息',
  staff: '医生和员工的信息',
  unknown: '尚在查明',
};

/** 状态 in Chinese. */
export const INCIDENT_STATE_WORDS: Readonly<Record<IncidentState, string>> = {
  detected: '待控制',
  contained: '待报告主管部门',
  reported: '待通知个人',
  told: '待总结结束',
  closed: '已结束',
};

/** What stands in front of everything that is only an exercise. */
export const DRILL_MARK = '【演练】';
