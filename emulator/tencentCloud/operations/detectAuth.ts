import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { operation } from '../operation';

export const detectAuth = operation(
  z.object({
    RuleId: z.string(),
    IdCard: z.optional(z.string()),
    Name: z.optional(z.string()),
    RedirectUrl: z.optional(z.string().check(z.maxLength(1024))),
    Extra: z.optional(z.string().check(z.maxLength(1024))),
  }),
  ({ RuleId, IdCard = '', Name = '', Extra = '' }, { faceChecks, clock }) => {
    const BizToken = randomUUID().toUpperCase();
    const startedAt = clock.now();
    faceChecks.set(BizToken, { ruleId: RuleId, name: Name, idCard: IdCard, extra: Extra, startedAt });
    return { Url: `https://open.weixin.qq.com/faceid?token=${BizToken}`, BizToken };
  },
);
