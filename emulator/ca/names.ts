import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Extension,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
} from '@peculiar/asn1-x509';
import { sm2 } from 'sm-crypto-v2';

/** GM/T 0006: SM2 with SM3, and the curve. */
const SM2_WITH_SM3 = '1.2.156.10197.1.501';
const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

export const sm2WithSm3 = () => new AlgorithmIdentifier({ algorithm: SM2_WITH_SM3 });

/** A name of one part each: `CN`, `OU`, `O`. */
export const nameOf = (parts: Readonly<Partial<Record<'O' | 'OU' | 'CN', string>>>): Name =>
  new Name(
    Object.entries(parts).map(
      ([part, text]) =>
        new RelativeDistinguishedName([
          new AttributeTypeAndValue({
            type: { O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' }[part]!,
            value: new AttributeValue({ utf8String: text }),
          }),
        ]),
    ),
  );

/** A public key as certificates carry it. */
export const sm2PublicKey = (hex: string): SubjectPublicKeyInfo =>
  new SubjectPublicKeyInfo({
    algorithm: new AlgorithmIdentifier({
      algorithm: EC_PUBLIC_KEY,
      parameters: Uint8Array.from(Buffer.from('06082a811ccf5501822d', 'hex')).buffer,
    }),
    subjectPublicKey: bufferOf(Buffer.from(hex, 'hex')),
  });

/** Hex of the point, when this is a key on the curve of SM2. */
export function sm2PointOf({ algorithm, subjectPublicKey }: SubjectPublicKeyInfo): string | undefined {
  const curve = algorithm.parameters ? Buffer.from(algorithm.parameters).toString('hex') : '';
  const isSm2 = algorithm.algorithm === EC_PUBLIC_KEY && curve === '06082a811ccf5501822d';
  return isSm2 ? Buffer.from(subjectPublicKey).toString('hex') : undefined;
}

/** A signature of SM2 with SM3 over bytes, with the default identity 1234567812345678 that GM/T 0009 prescribes. */
export const sm2Sign = (bytes: ArrayBuffer, privateKey: string): ArrayBuffer =>
  bufferOf(Buffer.from(sm2.doSignature(new Uint8Array(bytes), privateKey, { der: true, hash: true }), 'hex'));

export const sm2Verify = (bytes: ArrayBuffer, signature: ArrayBuffer, point: string): boolean =>
  sm2.doVerifySignature(new Uint8Array(bytes), Buffer.from(signature).toString('hex'), point, {
    ...{ der: true, hash: true },
  });

export const extension = (extnID: string, critical: boolean, value: object): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

/** A buffer of its own: Node's small buffers share one. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

export const pemOf = (der: ArrayBuffer, label = 'CERTIFICATE'): string => {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)!;
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};
