import type * as z from 'zod/mini';
import type { logOutOwner } from '@shared/contracts/staff';
import type { HospitalLogOut } from '@shared/domain/account/account';
import { DoctorId } from '@shared/kernel/ids';

export type LogOutReason = HospitalLogOut['reason'];
type Owner = z.input<typeof logOutOwner.input>['owner'];

export const REASON_NAMES: Readonly<Record<LogOutReason, string>> = {
  lost: '手机丢失',
  stolen: '手机被盗',
  misused: '账号被他人使用',
};

const SHORTEST_NAME = 2;
const ID_NUMBER_PLACES = 18;

/** Whose account, from what was typed; or what is still wrong with it. */
export function ownerFrom(kind: Owner['kind'], typedName: string, typedNumber: string): Owner | string {
  const [name, number] = [typedName.trim(), typedNumber.replace(/\s/g, '')];
  if (name.length < SHORTEST_NAME) return '请填写姓名';
  if (kind === 'person')
    return number.length === ID_NUMBER_PLACES
      ? { kind, name, idNumber: number }
      : '身份证号应为 18 位，请核对';
  const doctorId = DoctorId.safeParse(number).data;
  return doctorId ? { kind, name, doctorId } : '请填写医生编号';
}
