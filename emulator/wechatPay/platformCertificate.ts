import forge from 'node-forge';
import type { Merchant } from './merchant';

export type PlatformCertificate = {
  readonly serialNo: string;
  readonly effectiveAt: number;
  readonly expiresAt: number;
  readonly pem: string;
};

const YEARS = 5;
const made = new Map<string, PlatformCertificate>();

/** The platform's certificate over its own key, signed by itself: made when it is first asked for. */
export function certificateOf({ platformPrivateKeyPem }: Merchant, now: number): PlatformCertificate {
  const known = made.get(platformPrivateKeyPem);
  if (known) return known;
  const key = forge.pki.privateKeyFromPem(platformPrivateKeyPem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // A leading digit below 8 keeps the serial number positive.
  certificate.serialNumber = `5${forge.util.bytesToHex(forge.random.getBytesSync(20)).slice(1)}`;
  certificate.validity.notBefore = new Date(now);
  certificate.validity.notAfter = new Date(now);
  certificate.validity.notAfter.setFullYear(certificate.validity.notBefore.getFullYear() + YEARS);
  const name = [
    { name: 'commonName', value: 'Tenpay.com Root CA (emulator)' },
    { name: 'countryName', value: 'CN' },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  const result = {
    serialNo: certificate.serialNumber.toUpperCase(),
    effectiveAt: certificate.validity.notBefore.getTime(),
    expiresAt: certificate.validity.notAfter.getTime(),
    pem: forge.pki.certificateToPem(certificate),
  };
  made.set(platformPrivateKeyPem, result);
  return result;
}
