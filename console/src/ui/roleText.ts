import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';

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
