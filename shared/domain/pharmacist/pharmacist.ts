import * as z from 'zod/mini';
import { AccountId, ApplicationId, PharmacistId, StaffId } from '../../kernel/ids';
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
  /** 院内人员 who went on duty first as this pharmacist; nobody else of the same name does. */
  staffId: z.optional(StaffId),
  validity: Validity,
  active: z.boolean(),
});
export type Pharmacist = z.infer<typeof Pharmacist>;
