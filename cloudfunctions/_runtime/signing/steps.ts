import { signatureIdOf, type Signature } from '@shared/domain/signature/signature';
import { type Signed } from '@shared/domain/signature/signed';
import {
  givenBack,
  isLocked,
  MAX_TRIES,
  opened,
  tried,
  usable,
  type KeyRefusal,
  type SigningKey,
} from '@shared/domain/signature/signingKey';
import { canonicalJson } from '@shared/kernel/canonical';
import { ok, reject, type Result } from '@shared/kernel/result';
import { SigningUnavailable, type SignedDocument } from '../ports/signer';
import type { Ports } from '../runtime';
import { StoreConflict } from '../store';
import type { Tx } from '../tx';

/** A key whose PIN is about to be tried. */
export type SigningPlan = { readonly key: SigningKey; readonly document: string };

/**
 * First step of signing, in `before`, once everything else stands: the key may sign, and the try is counted before it is
 * made, so that many at once do not go uncounted.
 */
export async function beginSigning(
  tx: Tx,
  {
    signerId,
    document,
    now,
  }: { readonly signerId: string; readonly document: unknown; readonly now: number },
): Promise<Result<SigningPlan, KeyRefusal>> {
  const key = usable(await tx.signingKeys.find(signerId), now);
  if (!key.ok) return key;
  tx.signingKeys.replace(tried(key.value, now));
  return ok({ key: key.value, document: canonicalJson(document) });
}

type SignRefusal = 'signature.unavailable' | 'signature.revoked';

/** Second step, in `call`: signs and has it stamped; undefined after a wrong PIN, which stays counted. */
export async function signNow(
  { key, document }: SigningPlan,
  pin: string,
  ports: Ports,
): Promise<Result<SignedDocument | undefined, SignRefusal>> {
  try {
    const done = await (await ports.signer()).sign(key, pin, document);
    if (done === 'revoked') return reject('signature.revoked');
    return ok(done === 'pin_wrong' ? undefined : done);
  } catch (error) {
    if (error instanceof SigningUnavailable) return reject('signature.unavailable');
    throw error;
  }
}

/** Where no answer came, the try was none. */
export async function releaseTry({ key: { id } }: SigningPlan, tx: Tx): Promise<void> {
  const key = await tx.signingKeys.find(id);
  if (key) tx.keepIfRefused({ kind: 'replace', table: 'signingKeys', row: givenBack(key) });
}

/** In `after`, when the PIN was wrong: what locks the key the security administrator sees at once. */
export async function wrongPin(
  tx: Tx,
  { key }: Pick<SigningPlan, 'key'>,
  now: number,
): Promise<Result<never, 'signature.pin_wrong'>> {
  const present = await tx.signingKeys.find(key.id);
  if (present?.lockedUntil !== undefined && isLocked(present, now)) {
    const id = `locked.${key.id}.${String(present.lockedUntil)}`;
    const code = 'signature.locked_out' as const;
    const row = { id, at: now, lastAt: now, code, role: key.role, subject: key.id, count: MAX_TRIES };
    tx.keepIfRefused({ kind: 'replace', table: 'securityEvents', row });
  }
  return reject('signature.pin_wrong');
}

/** Last step, in `after`, when everything was decided again and the document is still the same: stages the signature. */
export async function stageSignature(
  tx: Tx,
  { key, document }: SigningPlan,
  { value, stamp, stampedAt }: SignedDocument,
  of: Pick<Signature, 'kind' | 'consultationId' | 'patientId'> & {
    readonly subjectId: string;
    readonly version: number;
  },
): Promise<Signed> {
  const { subjectId, version, ...about } = of;
  tx.signingKeys.replace(opened((await tx.signingKeys.find(key.id)) ?? key));
  tx.signatures.insert({
    id: signatureIdOf(about.kind, subjectId, version),
    ...about,
    ...{ signerId: key.id, signerName: key.name, serial: key.serial, certificate: key.certificate },
    ...{ document, value, stamp, stampedAt },
  });
  return { serial: key.serial, at: stampedAt };
}

/** @throws StoreConflict where what was signed is not what stands there now: pressed again, it is signed anew. */
export function sameOrAgain(plan: SigningPlan, document: unknown): void {
  if (canonicalJson(document) !== plan.document)
    throw new StoreConflict('what was signed has changed meanwhile');
}
