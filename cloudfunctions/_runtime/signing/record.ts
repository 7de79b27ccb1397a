import { versionOf } from '@shared/domain/record/version';
import type { SignedRecord } from '@shared/domain/record/sign';
import type { Tx } from '../tx';
import type { Done } from './command';
import { stageSignature } from './steps';

/** A record that was signed and decided twice alike, with its signature: in place of the draft or of the version before. */
export async function stageSignedRecord(
  tx: Tx,
  { plan, signed: done }: Done,
  { record }: Pick<SignedRecord, 'record'>,
): Promise<void> {
  const { id, patientId } = record;
  const of = { kind: 'record' as const, consultationId: id, patientId };
  const signed = await stageSignature(tx, plan, done, { ...of, subjectId: id, version: versionOf(record) });
  const before = await tx.records.find(id);
  if (before) tx.records.replace({ ...record, signed });
  else tx.records.insert({ ...record, signed });
}
