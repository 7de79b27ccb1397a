import type { RuntimeRejection } from '@shared/kernel/contract';
import type { TransportRejection } from './call';

/** What any action can answer, said so that the person knows what to do next. */
export const runtimeSentences: Record<RuntimeRejection | TransportRejection, string> = {
  'request.unknown_action': '管理台的版本太旧，请刷新页面后再试',
  'request.invalid': '填写的内容有误，请检查后再提交',
  'request.key_reused': '这次提交与上一次冲突，请刷新页面，看看上一次是否已经完成',
  'request.conflict': '刚刚有其他操作同时进行，请再试一次',
  'actor.unknown': '请先登录',
  'actor.unregistered': '请先登录',
  'actor.forbidden': '您的岗位不能进行这项操作。如岗位刚有变更，请刷新页面',
  'actor.logged_out': '这台设备已退出登录，请重新登录',
  'actor.out_of_office': '您现在不能执业，需要病历副本请向执业机构申请',
  'actor.session_over': '登录已结束，请重新登录。您填写的内容还在',
  internal: '服务暂时出了问题，请稍后再试',
  'transport.no_answer': '没有收到答复，您填写的内容还在。请再试一次，不会重复提交',
  'transport.unreadable': '管理台的版本太旧，请刷新页面后再试',
};

/** Says the sentence of a code. An older console can meet a newer code; it then says what it says of any fault. */
export const explainWith =
  <Code extends string>(sentences: Readonly<Record<Code, string>>) =>
  (code: string): string =>
    (sentences as Readonly<Record<string, string>>)[code] ?? runtimeSentences.internal;
