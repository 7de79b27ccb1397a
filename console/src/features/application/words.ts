import type { ApplicationItem, ReviewBlock, ReviewedState } from '@shared/contracts/application';
import type { ApplicationEvent, ReturnReason } from '@shared/domain/application/application';
import type { FaultReason } from '@shared/domain/application/faults';
import type { ApplicationKind, Document, Field } from '@shared/domain/application/fields';
import { departmentName, DEPARTMENTS } from '@shared/domain/department/departments';
import type { Title } from '@shared/domain/doctor/doctor';
import type { Tone } from '../../ui/Tag';

export const KINDS: Readonly<Record<ApplicationKind, string>> = {
  doctor: '医生',
  grassroots_doctor: '基层医生',
  pharmacist: '药师',
  institution: '机构',
};

export const STATES: Readonly<Record<ReviewedState, { readonly text: string; readonly tone: Tone }>> = {
  submitted: { text: '待初审', tone: 'waiting' },
  first_passed: { text: '待复审', tone: 'waiting' },
  returned: { text: '已退回', tone: 'quiet' },
  approved: { text: '已通过', tone: 'done' },
  suspended: { text: '已暂停', tone: 'danger' },
  expired: { text: '已过期', tone: 'danger' },
  replaced: { text: '已被新申请替换', tone: 'quiet' },
};

export const EVENTS: Readonly<Record<ApplicationEvent, string>> = {
  submit: '提交',
  pass_first: '初审通过',
  approve: '复审通过，准予执业',
  return: '退回',
  withdraw: '撤回',
  suspend: '暂停',
  reinstate: '恢复',
  remind: '提醒更新证照',
  expire: '证照到期',
  replace: '被新申请替换',
  lapse: '长期未提交，已结束',
};

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '手机号',
  institutionName: '机构名称',
  creditCode: '统一社会信用代码',
  address: '地址',
  departmentCode: '科室',
  title: '职称',
  hospital: '所在机构',
  licenceNo: '执业证书编码',
  licenceRegisteredOn: '执业注册日期',
  licenceUntil: '执业证书有效期至',
  qualificationNo: '资格证书编码',
  practiceScope: '执业范围',
  practisingSinceOn: '独立执业起始日',
  goodAt: '擅长',
  introduction: '简介',
  insuranceNo: '责任保险单号',
  insuranceFrom: '保险生效日',
  insuranceUntil: '保险到期日',
  contractUntil: '协议到期日',
};

export const DOCUMENT_NAMES: Readonly<Record<Document, string>> = {
  licence: '执业证书',
  qualification: '资格证书',
  title_certificate: '职称证书',
  consent: '所在机构同意书',
  insurance: '责任保险单',
  contract: '协议',
  portrait: '形象照',
  institution_licence: '机构执业许可证',
};

export const FAULTS: Readonly<Record<FaultReason, string>> = {
  missing: '没有填写或上传',
  malformed: '格式不对',
  in_future: '日期晚于今天',
  over: '已过有效期',
  not_yet: '还没有生效',
  before_registration: '早于执业注册日期',
  practice_too_short: '独立执业不满 3 年',
};

const TITLES: Readonly<Record<Title, string>> = {
  chief: '主任医师',
  associate_chief: '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
};

/** Why this reviewer cannot let it pass, and what to do about it. */
export const BLOCKS: Readonly<Record<ReviewBlock, string>> = {
  'application.not_reviewable': '这份申请现在不在审核中，只能查看。',
  'application.wrong_step': '这一步由另一岗位办理：初审由运营，复审由质控。',
  'application.same_reviewer': '初审是您通过的，复审必须由另一人办理。请放回队列。',
  'application.own': '申请人与您同名。为避免审核自己，请放回队列，由同事办理。',
  'application.not_qualified': '还有缺项或不符之处，不能通过。可以逐项指出后退回。',
};

/** The name of a place in an application. */
export const placeName = (at: ReturnReason['at']): string =>
  at === 'whole' ? '整体' : ((FIELD_NAMES as Record<string, string>)[at] ?? DOCUMENT_NAMES[at as Document]);

/** 科室 and 职称 of a line in the queue. */
export const postText = ({ departmentCode, title }: ApplicationItem): string =>
  [departmentCode && departmentName(departmentCode), title && TITLES[title]].filter(Boolean).join(' · ');

/** A value as a person reads it. */
export function valueText(field: Field, value: string): string {
  if (field === 'departmentCode') return DEPARTMENTS.find(({ code }) => code === value)?.name ?? value;
  if (field === 'title') return (TITLES as Record<string, string>)[value] ?? value;
  return value;
}
