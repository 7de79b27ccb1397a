import * as z from 'zod/mini';
import { isIdNumber } from '../idNumber';
import { operation } from '../operation';

const DESCRIPTIONS = {
  '0': '姓名和身份证号一致',
  '-1': '姓名和身份证号不一致',
  '-2': '非法身份证号（长度、校验位等不正确）',
  '-3': '非法姓名（长度、格式等不正确）',
  '-5': '证件库中无此身份证记录',
};

const compare = operation(
  z.object({ IdCard: z.string(), Name: z.string() }),
  ({ IdCard, Name }, { people }) => {
    const result = (): keyof typeof DESCRIPTIONS => {
      if (!isIdNumber(IdCard)) return '-2';
      if (!/^\p{Script=Han}[\p{Script=Han}·]{1,29}$/u.test(Name)) return '-3';
      const person = people.find(({ idCard }) => idCard.toUpperCase() === IdCard.toUpperCase());
      if (!person) return '-5';
      return person.name === Name ? '0' : '-1';
    };
    const Result = result();
    return { Result, Description: DESCRIPTIONS[Result] };
  },
);

export const idCardVerification = compare;
/** 身份证识别及信息核验: with name and number it answers as 身份信息认证 does; a picture instead is not reproduced. */
export const idCardOcrVerification = compare;
