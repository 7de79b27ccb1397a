import type { CodeListView } from '@shared/contracts/diagnosis';
import { rowCount, type CodeList } from '@shared/domain/diagnosis/code';

/** A list as the staff sees it. */
export const viewOf = (list: CodeList): CodeListView => ({
  id: list.id,
  title: list.title,
  source: list.source,
  state: list.state,
  partCount: list.partCount,
  createdAt: list.createdAt,
  ...(list.inForceAt !== undefined && { inForceAt: list.inForceAt }),
  ...(list.reason !== undefined && { reason: list.reason }),
  rows: rowCount(list),
  partsCome: Object.keys(list.parts).length,
});
