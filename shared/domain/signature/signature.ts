import * as z from 'zod/mini';
import { ConsultationId, PatientId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';

/** 电子签名 of one document, written once: the very text, and all that another program needs to check it. */
export const Signature = z.object({
  /** `signatureIdOf`. */
  id: z.string(),
  kind: z.enum(['prescription', 'approval', 'record', 'opinion']),
  consultationId: ConsultationId,
  patientId: PatientId,
  signerId: z.string(),
  signerName: z.string(),
  serial: z.string(),
  certificate: z.string(),
  /** Canonical JSON, byte for byte what was signed. */
  document: z.string(),
  /** SM2 with SM3 over the document (GB/T 32918), DER, base64. */
  value: z.string(),
  /** RFC 3161 reply over the SHA-256 of `value`, base64. */
  stamp: z.string(),
  stampedAt: Instant,
});
export type Signature = z.infer<typeof Signature>;

/** Which signature of which version of what: found without a list. */
export const signatureIdOf = (kind: Signature['kind'], subjectId: string, version: number): string =>
  `${kind}.${subjectId}.${String(version)}`;
