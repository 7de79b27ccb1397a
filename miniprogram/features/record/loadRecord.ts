import type { RecordView } from '@shared/contracts/record';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { ConsultationId } from '@shared/kernel/ids';
import { formOf, startFrom, type RecordForm } from './recordForm';
import type { RecordService } from './service';

/** What the editor opens with. */
export type Opening =
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'signed'; readonly record: RecordView }
  | {
      readonly kind: 'draft';
      readonly form: RecordForm;
      readonly savedAt?: number;
    };

/** Unsent text of this phone first, then the server's draft, then the patient's own words. */
export async function loadRecord(
  id: ConsultationId,
  complaint: Complaint,
  unsent: RecordForm | undefined,
  service: RecordService,
): Promise<Opening> {
  const reply = await service.get(id);
  if (reply.ok && reply.value.state === 'signed') return { kind: 'signed', record: reply.value };
  if (unsent) return { kind: 'draft', form: unsent };
  if (reply.ok) {
    const { body, disposition, diagnoses, savedAt, revision } = reply.value;
    return { kind: 'draft', form: formOf(body, disposition, diagnoses, revision), savedAt };
  }
  if (reply.code !== 'record.not_found') return { kind: 'failed', code: reply.code };
  return { kind: 'draft', form: startFrom(complaint) };
}
