import { MONDAY_10 } from './runtime';

const ofIncident = { incidentId: 'incident-1', revision: 1 };
const WORDS = '已停用可疑账号，并核对了它看过的每一份病历';

/** 事件情况 as somebody types them. */
export const INCIDENT_FACTS = {
  kind: 'leak',
  certainty: 'possible',
  categories: ['health', 'contact'],
  people: 12,
  words: '同一账号一分钟内上千次登录失败，口令可能正在被猜测',
} as const;

/** 通知内容, whole. */
export const NOTICE_TEXTS = {
  causes: '有人用程序反复猜测员工的登录密码',
  harm: '如果猜中，可能看到姓名和病情',
  measures: '账号已锁定，全部登录已结束，密码已更换',
  advice: '近期接到自称医院的电话，请先挂断再拨打医院总机核实',
  contact: '信息安全办公室 010-12345678',
} as const;

/** Well-formed inputs of 安全事件处置, of one's own sessions, and of who is due. */
export const incidentSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'incident.list': { isOpen: true, cursor: '1.incident-1' },
  'incident.get': { incidentId: 'incident-1' },
  'incident.open': {
    ...{ isDrill: true, noticedAt: MONDAY_10 - 60_000, facts: INCIDENT_FACTS },
    securityEventId: 'event-1',
  },
  'incident.describe': { ...ofIncident, facts: INCIDENT_FACTS, notice: NOTICE_TEXTS },
  'incident.contain': { ...ofIncident, at: MONDAY_10, words: WORDS },
  'incident.report': { ...ofIncident, at: MONDAY_10, words: WORDS },
  'incident.tell': { ...ofIncident, at: MONDAY_10, words: WORDS, isExempt: false },
  'incident.close': { ...ofIncident, words: WORDS },
  'incident.endStaffSessions': { incidentId: 'incident-1' },
  'staff.sessions': { cursor: '1.session-1' },
  'staff.endOtherSessions': {},
  'application.due': { cursor: '1.application-1' },
};
