import type { ApplicationEvent, ApplicationState } from '@shared/domain/application/application';
import type { Fault } from '@shared/domain/application/faults';
import {
  DOCUMENT_NAMES,
  fieldName,
  type ApplicationKind,
  type Document,
  type Field,
} from '@shared/domain/application/fields';
import type { Title } from '@shared/domain/doctor/doctor';

export const titleText: Record<Title, string> = {
  chief: '主任医师',
  associate_chief: '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
};

/** Who it is for, and what to have at hand. */
export const kindNote: Record<ApplicationKind, string> = {
  doctor: '医院执业医师，独立执业满 3 年',
  grassroots_doctor: '社区、乡镇卫生院、村卫生室的医师',
  pharmacist: '执业药师或医院药师，负责审方',
  institution: '合作的医院、卫生院、诊所',
};

export const stateText: Record<ApplicationState, string> = {
  draft: '填写中',
  submitted: '等待初审',
  first_passed: '等待复审',
  returned: '已退回，需要修改',
  approved: '已通过',
  suspended: '已暂停',
  expired: '已到期',
  replaced: '已由新的申请接替',
  withdrawn: '已撤回',
};

/** What it means, and what comes next. */
export const stateNote: Record<ApplicationState, string> = {
  draft: '内容会自动保存，可以随时回来继续填写。',
  submitted: '工作人员会先核对材料，再由另一位工作人员复核。有结果会显示在这里。',
  first_passed: '初审已通过，正在由另一位工作人员复核。',
  returned: '请按下面列出的原因修改，然后重新提交。您填写的内容都还在。',
  approved: '您可以执业。到期前请更新材料，更新期间不影响执业。',
  suspended: '暂停期间不能接诊，不会出现在医生列表。请按下面的原因联系医院。',
  expired: '有证照或保险已到期，或超过一年没有复核。更新材料并通过审核后恢复执业。',
  replaced: '',
  withdrawn: '这份申请已撤回，可以重新申请。',
};

export const stateTone: Record<ApplicationState, 'quiet' | 'waiting' | 'done' | 'danger'> = {
  draft: 'quiet',
  submitted: 'waiting',
  first_passed: 'waiting',
  returned: 'waiting',
  approved: 'done',
  suspended: 'danger',
  expired: 'danger',
  replaced: 'quiet',
  withdrawn: 'quiet',
};

export const eventText: Record<ApplicationEvent, string> = {
  submit: '提交申请',
  pass_first: '初审通过',
  approve: '复审通过',
  return: '退回修改',
  withdraw: '撤回申请',
  suspend: '暂停执业',
  reinstate: '恢复执业',
  remind: '到期提醒',
  expire: '资质到期',
  replace: '由新的申请接替',
  lapse: '长期未提交，已结束',
};

/** A field or document by name; `whole` is the application itself. */
export const placeText = (kind: ApplicationKind, at: Field | Document | 'whole'): string => {
  if (at === 'whole') return '整份申请';
  return at in DOCUMENT_NAMES ? DOCUMENT_NAMES[at as Document] : fieldName(kind, at as Field);
};

const MALFORMED: Partial<Record<Fault['at'], string>> = {
  idNumber: '身份证号不正确，请核对 18 位号码',
  phone: '手机号不正确，请填写 11 位手机号',
  creditCode: '统一社会信用代码不正确，请核对 18 位代码',
  licenceNo: '编码不正确，请核对证书上的编码',
  qualificationNo: '编码不正确，请核对证书上的编码',
  insuranceNo: '保险单号不正确，请核对保险单',
};

/** What is wrong, and what would be right. */
export function faultText({ at, reason }: Fault): string {
  switch (reason) {
    case 'missing':
      return at in DOCUMENT_NAMES ? '还没有上传' : '还没有填写';
    case 'malformed':
      return MALFORMED[at] ?? '填写的内容太短、太长或不完整，请核对';
    case 'in_future':
      return '日期还没有到，请核对';
    case 'over':
      return '已经到期，请先续期再提交';
    case 'not_yet':
      return '还没有生效，生效后才能提交';
    case 'before_registration':
      return '早于首次注册日期，请核对';
    case 'practice_too_short':
      return '独立执业需满 3 年，满 3 年后才能提交';
  }
}
