import * as z from 'zod/mini';
import { maskPhone } from '../../kernel/mask';
import { AccountId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';

/**
 * 联系方式 of an account, one row under the account's own id: apart from the account, whose row is read with every call
 * and so holds nothing that must be opened with a key.
 */
export const Contact = z.object({ id: AccountId, phone: z.string(), phoneBoundAt: Instant });
export type Contact = z.infer<typeof Contact>;

/** 联系方式 as its owner sees it. */
export const ContactView = z.object({ phoneMasked: z.string(), phoneBoundAt: Instant });

/** The number masked: enough to know which of one's own it is. */
export const contactView = ({ phone, phoneBoundAt }: Contact): z.infer<typeof ContactView> => ({
  phoneMasked: maskPhone(phone),
  phoneBoundAt,
});
