import type { Kind } from './question';

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
