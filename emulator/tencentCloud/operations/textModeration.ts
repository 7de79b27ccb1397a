import * as z from 'zod/mini';
import { operation } from '../operation';
import { verdictOn } from '../verdict';

export const textModeration = operation(
  z.object({
    Content: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
    BizType: z.optional(z.string()),
    DataId: z.optional(z.string()),
  }),
  ({ Content, BizType = '', DataId = '' }, state) => {
    const { shared, words } = verdictOn(Buffer.from(Content, 'base64').toString('utf8'), state);
    const lists = { Keywords: words, DetailResults: [], RiskDetails: [] };
    return { ...shared, ...lists, BizType, DataId, Extra: '', ContextText: '' };
  },
);
