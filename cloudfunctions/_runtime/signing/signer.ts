import { randomBytes } from 'node:crypto';
import type { SealedKey } from '@shared/domain/signature/signingKey';
import { MINUTE_MS } from '@shared/kernel/time';
import { SigningUnavailable, type CertificateAuthority, type Signer } from '../ports/signer';
import { certificateRequest, isIssuedBy, readCertificate, readCrl } from './certificates';
import { isGenuine } from './check';
import { openWithPin, sealWithPin } from './pinKey';
import { newPair, sm2Sign, sm2Verify } from './sm2';
import { stampedAt, stampQuery } from './timeStamps';

/** OWASP's parameters for scrypt with 64 MB. */
const COST = { N: 2 ** 16, r: 8, p: 2 } as const;

type Options = {
  readonly now: () => number;
  /** For tests alone: what a real one costs is measured in the bench. */
  readonly cost?: SealedKey['cost'];
};

/** Keys under PINs, with certificates of this authority. */
export function signerWith(authority: CertificateAuthority, { now, cost = COST }: Options): Signer {
  const anchors = once(authority.anchors);
  let revoked: { readonly at: number; readonly serials: ReadonlyMap<string, number> } | undefined;

  /** At most a minute old. */
  async function revocations(): Promise<ReadonlyMap<string, number>> {
    if (!revoked || now() - revoked.at >= MINUTE_MS) {
      const serials = readCrl(await authority.crl(), (await anchors()).root);
      if (!serials)
        throw new SigningUnavailable('a list of revoked certificates that the root has not signed');
      revoked = { at: now(), serials };
    }
    return revoked.serials;
  }

  return {
    authority,
    async open(pin, owner) {
      const pair = newPair();
      const certificate = await authority.issue(certificateRequest(owner, pair));
      const { serial, validFrom, validUntil, publicKey } = readCertificate(certificate);
      if (publicKey !== pair.publicKey || !isIssuedBy(certificate, (await anchors()).root))
        throw new SigningUnavailable('a certificate for another key, or of another root');
      const sealedKey = sealWithPin(Buffer.from(pair.privateKey, 'hex'), pin, cost);
      return { certificate, serial, validFrom, validUntil, sealedKey };
    },
    async reseal({ sealedKey }, pin, newPin) {
      const key = await openWithPin(sealedKey, pin);
      return key && sealWithPin(key, newPin, cost);
    },
    async sign({ sealedKey, serial, certificate }, pin, document) {
      const key = await openWithPin(sealedKey, pin);
      if (!key) return 'pin_wrong';
      if ((await revocations()).has(serial)) return 'revoked';
      const bytes = Buffer.from(document);
      const value = sm2Sign(bytes, key.toString('hex'));
      key.fill(0);
      if (!sm2Verify(bytes, value, readCertificate(certificate).publicKey))
        throw new SigningUnavailable('a signature that does not fit the certificate');
      const stamp = await authority.stamp(stampQuery(value, randomBytes(8)));
      const at = stampedAt(stamp, value, (await anchors()).stamp);
      if (at === undefined) throw new SigningUnavailable('a time stamp that proves nothing');
      return {
        value: value.toString('base64'),
        stamp: Buffer.from(stamp).toString('base64'),
        stampedAt: at,
      };
    },
    async areGenuine(signatures) {
      const trust = { ...(await anchors()), revoked: await revocations() };
      return signatures.every((it) => isGenuine(it, trust));
    },
    async revoke(serial) {
      await authority.revoke(serial);
      revoked = undefined;
    },
  };
}

/** Asked once; what failed is not kept. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= ask();
    kept.catch(() => (kept = undefined));
    return kept;
  };
}
