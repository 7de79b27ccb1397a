import type { Signature } from '@shared/domain/signature/signature';
import { isIssuedBy, readCertificate } from './certificates';
import { sm2Verify } from './sm2';
import { stampedAt } from './timeStamps';

type Trust = {
  readonly root: string;
  readonly stamp: string;
  /** Serials with the instant of their revocation. */
  readonly revoked: ReadonlyMap<string, number>;
};

/**
 * 验签: the certificate is the root's, the signature fits the document, the stamp fits the signature, and at that moment
 * the certificate was valid and not revoked. The same rules as `verifier/verify-prescription.sh`.
 */
export function isGenuine({ document, value, stamp, certificate }: Signature, trust: Trust): boolean {
  const signature = Buffer.from(value, 'base64');
  const { publicKey, validFrom, validUntil, serial } = readCertificate(certificate);
  if (!isIssuedBy(certificate, trust.root)) return false;
  if (!sm2Verify(Buffer.from(document), signature, publicKey)) return false;
  const at = stampedAt(Buffer.from(stamp, 'base64'), signature, trust.stamp);
  if (at === undefined || at < validFrom || at > validUntil) return false;
  return at < (trust.revoked.get(serial) ?? Infinity);
}
