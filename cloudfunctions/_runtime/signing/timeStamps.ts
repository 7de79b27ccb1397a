import { createHash, createPublicKey, verify } from 'node:crypto';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  MessageImprint,
  TimeStampReq,
  TimeStampReqVersion,
  TimeStampResp,
  TSTInfo,
} from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { bufferOf, derOf } from './certificates';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** RFC 3161: asks when these bytes were there. */
export const stampQuery = (bytes: Uint8Array, nonce: Uint8Array): Buffer =>
  Buffer.from(
    AsnConvert.serialize(
      new TimeStampReq({
        version: TimeStampReqVersion.v1,
        messageImprint: new MessageImprint({
          hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256 }),
          hashedMessage: new OctetString(sha256(bytes)),
        }),
        // Positive: the first bit is not set.
        nonce: bufferOf(Uint8Array.from([1, ...nonce])),
        certReq: true,
      }),
    ),
  );

/** The instant that a reply proves of these bytes under this authority's certificate; undefined when it proves nothing. */
export function stampedAt(reply: Uint8Array, bytes: Uint8Array, stampPem: string): number | undefined {
  try {
    return instantOf(reply, bytes, stampPem);
  } catch {
    return undefined;
  }
}

function instantOf(reply: Uint8Array, bytes: Uint8Array, stampPem: string): number | undefined {
  const { timeStampToken } = AsnConvert.parse(bufferOf(reply), TimeStampResp);
  if (!timeStampToken) return undefined;
  const token = AsnConvert.parse(AsnConvert.serialize(timeStampToken), ContentInfo);
  const data = AsnConvert.parse(token.content, SignedData);
  const content = data.encapContentInfo.eContent?.single?.buffer;
  const [signer] = data.signerInfos;
  if (!content || !signer?.signedAttrs) return undefined;
  const digest = signer.signedAttrs.find(({ attrType }) => attrType === MESSAGE_DIGEST)?.attrValues[0];
  const told = digest && Buffer.from(AsnConvert.parse(digest, OctetString).buffer);
  if (!told?.equals(sha256(new Uint8Array(content)))) return undefined;
  const spki = AsnConvert.parse(derOf(stampPem), Certificate).tbsCertificate.subjectPublicKeyInfo;
  const key = createPublicKey({
    key: Buffer.from(AsnConvert.serialize(spki)),
    ...{ format: 'der', type: 'spki' },
  });
  const signature = new Uint8Array(signer.signature.buffer);
  if (!verify('sha256', signedBytes(signer.signedAttrs), key, signature)) return undefined;
  const { messageImprint, genTime } = AsnConvert.parse(content, TSTInfo);
  const isOurs = Buffer.from(messageImprint.hashedMessage.buffer).equals(sha256(bytes));
  return isOurs && messageImprint.hashAlgorithm.algorithm === SHA256 ? genTime.getTime() : undefined;
}

/** Attributes as they are signed: a SET, its members in the order of their bytes. */
function signedBytes(attributes: readonly object[]): Buffer {
  const members = attributes.map((it) => Buffer.from(AsnConvert.serialize(it)));
  const content = Buffer.concat(members.sort((a, b) => Buffer.compare(a, b)));
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x31, ...head]), content]);
}
