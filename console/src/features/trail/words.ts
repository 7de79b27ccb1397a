import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import type { Kind } from './question';

const OTHERS: Readonly<Record<string, string>> = {
  visitor: '访客',
  patient: '患者',
  doctor: '医生',
  anybody: '未登录',
  system: '系统',
};

/** Who somebody was when they did it. */
export const roleText = (role: string): string =>
  OTHERS[role] ?? (STAFF_ROLE_NAMES as Readonly<Record<string, string>>)[role] ?? role;

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  all: '全部',
  actor: '操作者',
  action: '动作',
  chain: '问诊或对象',
};

/** How to write what is looked for. */
export const HINTS: Readonly<Record<Kind, string>> = {
  all: '',
  actor: '角色:编号，如 doctor:lin-xiaolan',
  action: '功能.动作，如 staff.signIn',
  chain: '问诊编号，或人员、医生等对象的链编号',
};
