import * as z from 'zod/mini';
import { operation, TencentCloudError } from '../operation';

/** How long a BizToken holds. */
const LIFETIME_MS = 7_200_000;

export const getDetectInfoEnhanced = operation(
  z.object({ BizToken: z.string(), RuleId: z.string(), InfoType: z.optional(z.string()) }),
  ({ BizToken, RuleId }, { faceChecks, clock }) => {
    const check = faceChecks.get(BizToken);
    if (!check) throw new TencentCloudError('InvalidParameterValue.BizTokenIllegal', 'BizToken不合法。');
    if (check.ruleId !== RuleId)
      throw new TencentCloudError('InvalidParameterValue.RuleIdNotExist', 'RuleId不存在。');
    if (!check.outcome && clock.now() - check.startedAt > LIFETIME_MS)
      throw new TencentCloudError('InvalidParameterValue.BizTokenExpired', 'BizToken过期。');
    const { name: Name, idCard: IdCard, extra: Extra, outcome } = check;
    if (!outcome)
      return { Text: { ErrCode: null, ErrMsg: null, Name, IdCard, Extra }, IsVerifyIntention: false };
    const { errCode: ErrCode, errMsg: ErrMsg } = outcome;
    const Sim = ErrCode === 0 ? '98.10' : '0.00';
    const result = { ErrCode, ErrMsg, LiveStatus: ErrCode, LiveMsg: ErrMsg, Comparestatus: ErrCode, Sim };
    return { Text: { ...result, Comparemsg: ErrMsg, Name, IdCard, Extra }, IsVerifyIntention: false };
  },
);
