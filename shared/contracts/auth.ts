import * as z from 'zod/mini';
import { AccountView } from '../domain/account/account';
import { ConsentReference, ConsentText } from '../domain/consent/texts';
import { command, query } from '../kernel/contract';

/** Who WeChat says I am here; `account` is absent until the current notice has been agreed to. */
export const me = query({
  name: 'auth.me',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({}),
  output: z.object({ account: z.optional(AccountView), notice: ConsentText }),
  rejections: [],
});

/** 同意告知并建立账号. Agreeing to a newer notice is the same command. */
export const register = command({
  name: 'auth.register',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({ notice: ConsentReference }),
  output: z.object({ account: AccountView }),
  rejections: ['notice.outdated'],
});
