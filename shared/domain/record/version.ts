import * as z from 'zod/mini';
import { ConsultationId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { MedicalRecord } from './record';

/** Why a record is amended, to be read by the patient. */
export const AmendReason = typedText(5, 200);

/** So many versions a record can have. */
export const MAX_VERSIONS = 20;

/** 病历的一个旧版本: a signed record as it stood before it was amended, written once. */
export const RecordVersion = z.object({
  ...MedicalRecord.shape,
  /** `recordVersionIdOf`. */
  id: z.string(),
  consultationId: ConsultationId,
});
export type RecordVersion = z.infer<typeof RecordVersion>;

/** 1 as it was first signed, then 2, 3 … */
export const versionOf = ({ amended }: Pick<MedicalRecord, 'amended'>): number => amended?.version ?? 1;

/** Ids of versions in order: found without a list. */
export const recordVersionIdOf = (id: ConsultationId, version: number): string => `${id}.${String(version)}`;
