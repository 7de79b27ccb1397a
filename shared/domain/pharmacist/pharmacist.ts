import * as z from 'zod/mini';
import { AccountId, ApplicationId, PharmacistId } from '../../kernel/ids';
import { Validity } from '../doctor/qualification';

/** 药师 as stored. */
export const Pharmacist = z.object({
  id: PharmacistId,
  accountId: AccountId,
  applicationId: ApplicationId,
  name: z.string(),
  hospital: z.string(),
  /** 药师执业注册证编码. */
  licenceNo: z.string(),
  validity: Validity,
  active: z.boolean(),
});
export type Pharmacist = z.infer<typeof Pharmacist>;
