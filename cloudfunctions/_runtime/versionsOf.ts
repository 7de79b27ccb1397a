import { MAX_VERSIONS, versionOf, type RecordVersion } from '@shared/domain/record/version';
import type { ConsultationId } from '@shared/kernel/ids';
import type { Db } from './tx';

/** What stood in a record before it was amended, oldest first. */
export async function versionsOf(consultationId: ConsultationId, db: Db): Promise<RecordVersion[]> {
  const all = await db.recordVersions.list({
    where: { consultationId },
    orderBy: [['savedAt', 'asc']],
    limit: MAX_VERSIONS,
  });
  return [...all].sort((a, b) => versionOf(a) - versionOf(b));
}
