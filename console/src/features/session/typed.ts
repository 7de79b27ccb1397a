import { isWeak } from '@shared/domain/staff/password';
import { explain } from './messages';

/** 登录名 as the server wants it, however it was typed. */
export const loginNameOf = (typed: string): string => typed.trim().toLowerCase();

/** 动态码 or 恢复码 as the server wants it: authenticator apps show `123 456`. */
export const codeOf = (typed: string): string => typed.replace(/\s+/g, '').toLowerCase();

/** 开通码 as the server wants it, with its hyphens even when it was typed without. */
export function activationCodeOf(typed: string): string {
  const plain = typed.replace(/[\s-]+/g, '').toLowerCase();
  return /^[a-z0-9]{16}$/.test(plain) ? plain.match(/.{4}/g)!.join('-') : typed.trim().toLowerCase();
}

/** What is missing or cannot be right, said before anything is sent; undefined when all is well. */
export const loginNameFault = (typed: string): string | undefined => {
  if (typed.trim() === '') return '请输入登录名';
  return /^[a-z][a-z0-9.-]{2,31}$/.test(loginNameOf(typed))
    ? undefined
    : '登录名以字母开头，3 到 32 位，只含字母、数字、点和短横线';
};

export const activationCodeFault = (typed: string): string | undefined => {
  if (typed.trim() === '') return '请输入开通码';
  return /^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/.test(activationCodeOf(typed))
    ? undefined
    : '开通码是 4 组、每组 4 位的字母和数字';
};

export const sixDigitsFault = (typed: string): string | undefined => {
  if (typed.trim() === '') return '请输入 6 位动态码';
  return /^\d{6}$/.test(codeOf(typed)) ? undefined : '动态码是 6 位数字';
};

export const codeFault = (typed: string): string | undefined => {
  if (typed.trim() === '') return '请输入动态码或恢复码';
  return /^(\d{6}|[a-z0-9]{5}-[a-z0-9]{5})$/.test(codeOf(typed))
    ? undefined
    : '请输入 6 位动态码，或形如 abcde-12345 的恢复码';
};

export const passwordFault = (typed: string): string | undefined => (typed === '' ? '请输入密码' : undefined);

/** A password that the server would refuse is refused here, by the same rule, before anything is sent. */
export const newPasswordFault = (typed: string, loginName: string): string | undefined => {
  if (typed === '') return '请设置密码';
  return isWeak(typed, loginName) ? explain('staff.password_weak') : undefined;
};
