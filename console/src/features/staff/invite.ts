import type { StaffRole } from '@shared/kernel/actor';

type Typed = {
  readonly name: string;
  readonly loginName: string;
  readonly role: StaffRole | undefined;
};

/** What is missing before a person can be proposed; undefined when all is there. */
export function inviteFault({ name, loginName, role }: Typed): string | undefined {
  if (name.trim().length < 2) return '请输入姓名，至少 2 个字';
  if (!/^[a-z][a-z0-9.-]{2,31}$/.test(loginName.trim().toLowerCase()))
    return '登录名以字母开头，3 到 32 位，只含字母、数字、点和短横线';
  return role === undefined ? '请选择岗位' : undefined;
}
