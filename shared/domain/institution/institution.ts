import * as z from 'zod/mini';
import { AccountId, ApplicationId, InstitutionId } from '../../kernel/ids';
import { Validity } from '../doctor/qualification';

/** 合作机构 as stored. */
export const Institution = z.object({
  id: InstitutionId,
  /** The account that speaks for it. */
  accountId: AccountId,
  applicationId: ApplicationId,
  name: z.string(),
  /** 统一社会信用代码. */
  creditCode: z.string(),
  /** 医疗机构执业许可证登记号. */
  licenceNo: z.string(),
  address: z.string(),
  /** 诊疗科目 as its licence names them. */
  scope: z.string(),
  validity: Validity,
  active: z.boolean(),
});
export type Institution = z.infer<typeof Institution>;
