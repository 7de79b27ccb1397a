import { Attributes, CertificationRequest, CertificationRequestInfo } from '@peculiar/asn1-csr';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  CertificateList,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
} from '@peculiar/asn1-x509';
import type { CertificateOwner } from '../ports/signer';
import { sm2Sign, sm2Verify } from './sm2';

const SM2_WITH_SM3 = '1.2.156.10197.1.501';
const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
/** DER of the curve's name. */
const CURVE = '06082a811ccf5501822d';

/** A buffer of its own: Node's small buffers share one. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** The bytes in a PEM text. */
export const derOf = (pem: string): ArrayBuffer =>
  bufferOf(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));

const part = (type: string, text: string) =>
  new RelativeDistinguishedName([
    new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String: text }) }),
  ]);

/** PKCS #10: asks for a certificate for this pair, and proves by its own signature that the asker has the key. */
export function certificateRequest(
  { name, role, organisation }: CertificateOwner,
  pair: { readonly privateKey: string; readonly publicKey: string },
): Buffer {
  const info = new CertificationRequestInfo({
    subject: new Name([part('2.5.4.10', organisation), part('2.5.4.11', role), part('2.5.4.3', name)]),
    subjectPKInfo: new SubjectPublicKeyInfo({
      algorithm: new AlgorithmIdentifier({
        algorithm: EC_PUBLIC_KEY,
        parameters: bufferOf(Buffer.from(CURVE, 'hex')),
      }),
      subjectPublicKey: bufferOf(Buffer.from(pair.publicKey, 'hex')),
    }),
    attributes: new Attributes(),
  });
  const signature = sm2Sign(new Uint8Array(AsnConvert.serialize(info)), pair.privateKey);
  const request = new CertificationRequest({
    certificationRequestInfo: info,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: SM2_WITH_SM3 }),
    signature: bufferOf(signature),
  });
  return Buffer.from(AsnConvert.serialize(request));
}

/** What a certificate says, as far as it matters here. */
export function readCertificate(pem: string) {
  const certificate = AsnConvert.parse(derOf(pem), Certificate);
  const { serialNumber, validity, subjectPublicKeyInfo } = certificate.tbsCertificate;
  return {
    certificate,
    serial: Buffer.from(serialNumber).toString('hex'),
    validFrom: validity.notBefore.getTime().getTime(),
    validUntil: validity.notAfter.getTime().getTime(),
    publicKey: Buffer.from(subjectPublicKeyInfo.subjectPublicKey).toString('hex'),
  };
}

/** True when this root has signed that certificate. */
export function isIssuedBy(pem: string, rootPem: string): boolean {
  const { certificate } = readCertificate(pem);
  const said = new Uint8Array(AsnConvert.serialize(certificate.tbsCertificate));
  return sm2Verify(said, new Uint8Array(certificate.signatureValue), readCertificate(rootPem).publicKey);
}

/** Revoked serials with the instant of each, of a CRL that this root has signed; undefined for any other. */
export function readCrl(pem: string, rootPem: string): ReadonlyMap<string, number> | undefined {
  const { tbsCertList, signature } = AsnConvert.parse(derOf(pem), CertificateList);
  const said = new Uint8Array(AsnConvert.serialize(tbsCertList));
  if (!sm2Verify(said, new Uint8Array(signature), readCertificate(rootPem).publicKey)) return undefined;
  return new Map(
    (tbsCertList.revokedCertificates ?? []).map(({ userCertificate, revocationDate }) => [
      Buffer.from(userCertificate).toString('hex'),
      revocationDate.getTime().getTime(),
    ]),
  );
}
