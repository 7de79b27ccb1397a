import * as z from 'zod/mini';
import { bodyOf, type Operation } from './operation';
import { idOf } from './profitSharing';

const receiverWire = z.object({
  appid: z.string(),
  type: z.enum(['MERCHANT_ID', 'PERSONAL_OPENID']),
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  relation_type: z.optional(z.string()),
});

/** Adds or deletes somebody with whom the merchant may share. */
export const changeReceivers =
  (change: 'add' | 'delete'): Operation['answer'] =>
  ({ body }, { store }) => {
    const parsed = bodyOf(receiverWire, body);
    if (!parsed.ok) return parsed.refusal;
    const { type, account, relation_type: relation = 'PARTNER' } = parsed.value;
    if (change === 'add') store.receivers.put({ id: idOf(parsed.value), type, account, relation });
    else store.receivers.remove(idOf(parsed.value));
    return { status: 200, body: { type, account, ...(change === 'add' && { relation_type: relation }) } };
  };
