import * as z from 'zod/mini';
import type { Account } from '../account/account';
import { AccountId, ConsentId, ConsultationId, DoctorId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';
import { givenFor, hasConsented, Purpose, PURPOSES } from './purposes';
import { JOIN_NOTICE } from '../application/notice';
import {
  CALL_RECORDING,
  GUARDIAN_CONSENT,
  isCurrent,
  PROXY_CONSENT,
  RECORD_SHARING,
  RISK_NOTICE,
  type ConsentReference,
  type ConsentText,
} from './texts';

/** 同意事项: what stands in the ledger. Besides the purposes of an account, what is agreed to for one person, case or deed. */
const Matter = z.enum([
  ...Purpose.options,
  ...(['guardian', 'proxy', 'record_sharing', 'call_recording', 'risk_notice', 'join_notice'] as const),
]);
export type Matter = z.infer<typeof Matter>;

/** Every matter with its text as it stands now. */
export const TEXT_OF: Readonly<Record<Matter, ConsentText>> = {
  service: PURPOSES.service.text,
  sensitive_health: PURPOSES.sensitive_health.text,
  notifications: PURPOSES.notifications.text,
  guardian: GUARDIAN_CONSENT,
  proxy: PROXY_CONSENT,
  record_sharing: RECORD_SHARING,
  call_recording: CALL_RECORDING,
  risk_notice: RISK_NOTICE,
  join_notice: JOIN_NOTICE,
};

/** 同意记录: one row per giving and per withdrawing, never changed afterwards. */
export const ConsentEntry = z.object({
  id: ConsentId,
  accountId: AccountId,
  purpose: Matter,
  /** Whom, which visit and which doctor it is about, where it is about one. */
  patientId: z.optional(PatientId),
  consultationId: z.optional(ConsultationId),
  doctorId: z.optional(DoctorId),
  action: z.enum(['given', 'withdrawn']),
  version: z.string(),
  sha256: z.string(),
  at: Instant,
});
export type ConsentEntry = z.infer<typeof ConsentEntry>;

/** Whose consent it is and what it is about. */
type Consenting = Pick<ConsentEntry, 'id' | 'accountId' | 'at'> &
  Partial<Pick<ConsentEntry, 'patientId' | 'consultationId' | 'doctorId'>>;

/** The row of one giving or withdrawing. */
export const entryOf = (
  purpose: Matter,
  action: ConsentEntry['action'],
  { version, sha256 }: ConsentReference,
  about: Consenting,
): ConsentEntry => ({ ...about, purpose, action, version, sha256 });

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
