import * as z from 'zod/mini';
import { operation, TencentCloudError } from '../operation';

/** Reads no picture: it sees the first person of the registry on every front, and one office on every back. */
export const idCardOcr = operation(
  z.object({
    ImageBase64: z.optional(z.string()),
    ImageUrl: z.optional(z.string()),
    CardSide: z.optional(z.enum(['FRONT', 'BACK'])),
  }),
  ({ ImageBase64, ImageUrl, CardSide = 'FRONT' }, { people }) => {
    if (!ImageBase64 && !ImageUrl)
      throw new TencentCloudError('MissingParameter', 'ImageUrl and ImageBase64 are both missing.');
    const empty = { Name: '', Sex: '', Nation: '', Birth: '', Address: '', IdNum: '' };
    if (CardSide === 'BACK')
      return { ...empty, Authority: '北京市公安局东城分局', ValidDate: '2020.01.01-2040.01.01' };
    const [person] = people;
    if (!person) throw new TencentCloudError('FailedOperation.ImageNoIdCard', '图片中未检测到身份证。');
    const { name: Name, idCard: IdNum } = person;
    const Birth = [IdNum.slice(6, 10), Number(IdNum.slice(10, 12)), Number(IdNum.slice(12, 14))].join('/');
    const Sex = Number(IdNum[16]) % 2 ? '男' : '女';
    return { ...empty, Name, Sex, Nation: '汉', Birth, IdNum, Authority: '', ValidDate: '' };
  },
);
