import type { Signature } from '@shared/domain/signature/signature';

const lines = (base64: string): string => base64.match(/.{1,64}/g)!.join('\n');
const part = (name: string, base64: string): string =>
  `-----BEGIN ${name}-----\n${lines(base64)}\n-----END ${name}-----\n`;

type Signed = Pick<Signature, 'document' | 'value' | 'stamp' | 'certificate'>;

const partsOf = (name: string, { document, value, stamp, certificate }: Signed): string =>
  [
    part(name, Buffer.from(document).toString('base64')),
    part(`${name} SIGNATURE`, value),
    part(`${name} STAMP`, stamp),
    part(`${name} CERTIFICATE`, certificate.replace(/-----[^-]+-----|\s/g, '')),
  ].join('');

/** 验签文件 of a record: every version as it was signed, oldest first, for `verifier/verify_record.py`. */
export const recordEvidenceText = (versions: readonly Signature[]): string =>
  `Wenzhen record evidence 1\n${versions.map((it) => partsOf('RECORD', it)).join('')}`;

/** 证据文件: a signed prescription with its approval, in one text that `verifier/verify-prescription.sh` checks. */
export const evidenceText = (prescription: Signature, approval: Signature): string =>
  `Wenzhen prescription evidence 1\n${partsOf('PRESCRIPTION', prescription)}${partsOf('APPROVAL', approval)}`;

/** 处方状态列表 with its signature, for `verifier/verify-prescription.sh`. */
export const endedText = (list: Signed): string => `Wenzhen ended prescriptions 1\n${partsOf('ENDED', list)}`;
