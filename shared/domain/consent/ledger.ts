import * as z from 'zod/mini';
import type { Account } from '../account/account';
import { AccountId, ConsentId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';
import { givenFor, hasConsented, Purpose, PURPOSES } from './purposes';
import { isCurrent, type ConsentReference } from './texts';

/** 同意记录: one row per giving and per withdrawing, never changed afterwards. */
export const ConsentEntry = z.object({
  id: ConsentId,
  accountId: AccountId,
  purpose: Purpose,
  action: z.enum(['given', 'withdrawn']),
  version: z.string(),
  sha256: z.string(),
  at: Instant,
});
export type ConsentEntry = z.infer<typeof ConsentEntry>;

type Facts = { readonly account: Account; readonly id: ConsentId; readonly now: number };
/** The account afterwards, and the row to be kept; none where nothing has changed. */
export type Consented = { readonly account: Account; readonly entry?: ConsentEntry };

/** 同意 one purpose: exactly the text as it stands now. Agreeing again does not move the moment of consent. */
export function give(
  purpose: Purpose,
  agreed: ConsentReference,
  { account, id, now }: Facts,
): Result<Consented, 'consent.outdated'> {
  if (!isCurrent(agreed, PURPOSES[purpose].text)) return reject('consent.outdated');
  if (hasConsented(account, purpose)) return ok({ account });
  const { version, sha256 } = agreed;
  const entry: ConsentEntry = {
    ...{ id, accountId: account.id, purpose, action: 'given', version, sha256, at: now },
  };
  return ok({ account: withGiven(account, purpose, { version, sha256, agreedAt: now }), entry });
}

/** 撤回 one purpose, whichever version was agreed to. What was not given is withdrawn already. */
export function withdraw(purpose: Purpose, { account, id, now }: Facts): Consented {
  const given = givenFor(account, purpose);
  if (!given) return { account };
  const { version, sha256 } = given;
  return {
    account: withGiven(account, purpose, undefined),
    entry: { id, accountId: account.id, purpose, action: 'withdrawn', version, sha256, at: now },
  };
}

function withGiven(account: Account, purpose: Purpose, given: Account['notice'] | undefined): Account {
  if (purpose === 'service') {
    const { notice: _, ...rest } = account;
    return given ? { ...rest, notice: given } : rest;
  }
  const { [purpose]: _, ...others } = account.consents ?? {};
  return { ...account, consents: given ? { ...others, [purpose]: given } : others };
}
