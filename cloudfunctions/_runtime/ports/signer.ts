import type { Signature } from '@shared/domain/signature/signature';
import type { SealedKey, SigningKey } from '@shared/domain/signature/signingKey';
import { PortError } from './portError';

/** Whom a certificate names. */
export type CertificateOwner = {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
};

/** A certificate as it was issued. */
export type IssuedCertificate = {
  readonly certificate: string;
  readonly serial: string;
  readonly validFrom: number;
  readonly validUntil: number;
};

/** What came of signing a document. */
export type SignedDocument = { readonly value: string; readonly stamp: string; readonly stampedAt: number };

/** 电子认证机构 and 时间戳: issues and revokes certificates, and says when something was there. PEM, DER. */
export type CertificateAuthority = {
  /** @throws SigningUnavailable */
  readonly issue: (request: Uint8Array) => Promise<string>;
  readonly revoke: (serial: string) => Promise<void>;
  readonly crl: () => Promise<string>;
  /** The authority's own certificates: of the root, and of the time stamps. */
  readonly anchors: () => Promise<{ readonly root: string; readonly stamp: string }>;
  /** Answers an RFC 3161 query. */
  readonly stamp: (query: Uint8Array) => Promise<Uint8Array>;
};

/** Keys of persons. Whatever a private key is, it is in memory for the one signature alone. */
export type Signer = {
  readonly open: (
    pin: string,
    owner: CertificateOwner,
  ) => Promise<IssuedCertificate & { readonly sealedKey: SealedKey }>;
  /** The same key under another PIN; undefined when the old one is wrong. */
  readonly reseal: (key: SigningKey, pin: string, newPin: string) => Promise<SealedKey | undefined>;
  readonly sign: (
    key: SigningKey,
    pin: string,
    document: string,
  ) => Promise<SignedDocument | 'pin_wrong' | 'revoked'>;
  readonly revoke: (serial: string) => Promise<void>;
  /** 验签 of all of them, by what the authority says now of revoked certificates. @throws SigningUnavailable */
  readonly areGenuine: (signatures: readonly Signature[]) => Promise<boolean>;
  readonly authority: CertificateAuthority;
};

/** The authority did not answer, or not as it should: nothing was signed. */
export class SigningUnavailable extends PortError {
  protected static override readonly kind = 'SigningUnavailable';
}
