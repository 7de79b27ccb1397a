import { createHash, randomBytes, sign } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  PKIStatus,
  PKIStatusInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
  TSTInfoVersion,
} from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import type { Authority } from './authority';
import { bufferOf } from './names';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const POLICY = '1.2.3.4.1';

const sha256 = () => new AlgorithmIdentifier({ algorithm: SHA256 });
const digest = (bytes: ArrayBuffer) => createHash('sha256').update(Buffer.from(bytes)).digest();
const set = (type: string, der: ArrayBuffer) => new Attribute({ attrType: type, attrValues: [der] });
const oidDer = (hex: string) => bufferOf(Buffer.from(hex, 'hex'));

/** ESS signing-certificate-v2: the stamp names the very certificate that made it. Three sequences around its hash. */
const signingCertificate = (hash: Buffer): ArrayBuffer =>
  bufferOf(Buffer.concat([Buffer.from('302630243022' + '0420', 'hex'), hash]));

/** DER of a SET: its members in the order of their bytes. */
function attributeSet(attributes: readonly Attribute[]): Buffer {
  const members = attributes.map((it) => Buffer.from(AsnConvert.serialize(it))).sort(Buffer.compare);
  const content = Buffer.concat(members);
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([0x31, ...length]), content]);
}

/** Answers a time-stamp query (RFC 3161) about a SHA-256; undefined where it is none. */
export function stamped(query: Uint8Array, authority: Authority, now: number): ArrayBuffer | undefined {
  let asked: TimeStampReq;
  try {
    asked = AsnConvert.parse(bufferOf(query), TimeStampReq);
  } catch {
    return undefined;
  }
  const { messageImprint, nonce } = asked;
  if (messageImprint.hashAlgorithm.algorithm !== SHA256 || messageImprint.hashedMessage.byteLength !== 32)
    return AsnConvert.serialize(
      new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection }) }),
    );
  const info = AsnConvert.serialize(
    new TSTInfo({
      ...{ version: TSTInfoVersion.v1, policy: POLICY, messageImprint },
      ...{
        serialNumber: bufferOf(Buffer.concat([Buffer.from([1]), randomBytes(9)])),
        genTime: new Date(now),
      },
      ...(nonce && { nonce }),
    }),
  );
  const der = Buffer.from(authority.stampPem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const certificate = AsnConvert.parse(bufferOf(der), Certificate);
  const attributes = [
    set('1.2.840.113549.1.9.3', oidDer('060b2a864886f70d0109100104')),
    set('1.2.840.113549.1.9.4', AsnConvert.serialize(new OctetString(digest(info)))),
    set('1.2.840.113549.1.9.16.2.47', signingCertificate(digest(bufferOf(der)))),
  ];
  const signer = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({
        issuer: certificate.tbsCertificate.issuer,
        serialNumber: certificate.tbsCertificate.serialNumber,
      }),
    }),
    digestAlgorithm: sha256(),
    signedAttrs: attributes,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: ECDSA_SHA256 }),
    signature: new OctetString(0),
  });
  // Signed as a SET (0x31), written as [0] (0xA0).
  const said = attributeSet(attributes);
  signer.signature = new OctetString(sign('sha256', said, authority.stampKey));
  const data = new SignedData({
    version: CMSVersion.v3,
    digestAlgorithms: new DigestAlgorithmIdentifiers([sha256()]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: TST_INFO,
      eContent: new EncapsulatedContent({ single: new OctetString(info) }),
    }),
    certificates: new CertificateSet([new CertificateChoices({ certificate })]),
    signerInfos: new SignerInfos([signer]),
  });
  const token = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: AsnConvert.serialize(data) });
  return AsnConvert.serialize(
    new TimeStampResp({
      status: new PKIStatusInfo({ status: PKIStatus.granted }),
      timeStampToken: token as never,
    }),
  );
}
