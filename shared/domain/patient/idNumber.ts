import * as z from 'zod/mini';
import { ok, reject, type Result } from '../../kernel/result';
import { Day, shanghai } from '../../kernel/time';
import type { Sex } from './patient';

/** 身份证号 as somebody types it; `readIdNumber` says what is wrong with it. */
export const TypedIdNumber = z.string().check(z.maxLength(40));

/** What a 公民身份号码 says by itself. */
export type IdNumberFacts = { readonly idNumber: string; readonly bornOn: string; readonly sex: Sex };

/** Why a number cannot be anybody's. */
export type IdNumberRefusal =
  'id_number.malformed' | 'id_number.bad_checksum' | 'id_number.impossible_day' | 'id_number.born_in_future';

/** GB 11643: weights of the first seventeen places, and the last place for each remainder of their sum by 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The last of the eighteen places, from the first seventeen. */
export const checkOf = (seventeen: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(seventeen[place]), 0) % 11]!;

/** Full-width digits, spaces and a small x are typing, not another number. */
const tidied = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** 读身份证号: form, checksum, day of birth; nobody is asked. */
export function readIdNumber(typed: string, now: number): Result<IdNumberFacts, IdNumberRefusal> {
  const idNumber = tidied(typed);
  if (!/^\d{17}[\dX]$/.test(idNumber)) return reject('id_number.malformed');
  if (idNumber[17] !== checkOf(idNumber.slice(0, 17))) return reject('id_number.bad_checksum');
  const bornOn = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)].join('-');
  if (!Day.safeParse(bornOn).success) return reject('id_number.impossible_day');
  if (bornOn > shanghai(now).day) return reject('id_number.born_in_future');
  return ok({ idNumber, bornOn, sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female' });
}
