import type { SecurityCode } from '@shared/domain/security/event';

/** What was refused, in a few words. */
export const CODE_NAMES: Readonly<Record<SecurityCode, string>> = {
  'staff.wrong_credentials': '登录信息不对',
  'staff.locked': '锁定期间尝试登录',
  'staff.locked_out': '账号被锁定',
  'staff.activation_invalid': '开通码不对',
  'signature.pin_wrong': '签名口令不对',
  'signature.locked': '锁定期间尝试签名',
  'signature.locked_out': '签名被锁定',
  'actor.forbidden': '越权操作',
  'actor.session_over': '会话失效后频繁请求',
  'actor.unknown': '身份不明',
  'request.key_reused': '重放请求',
  'access.broken': '紧急查阅',
};
