import { closeExport, exportPage, openExport } from '@shared/contracts/trailExport';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { beginningOf, pageOfEverything } from '../everything';

export const openExportAction = implementCommand(openExport, async ({ db, now }) =>
  ok({ exportedAt: now, cursor: await beginningOf(db) }),
);

export const exportPageAction = implementQuery(exportPage, async ({ input, db, sawList }) => {
  await sawList();
  return pageOfEverything(input.cursor, db);
});

export const closeExportAction = implementCommand(closeExport, async ({ input, now, tx }) => {
  // The hash in the clear: whoever is handed a file later lays it beside the trail.
  tx.emit({ type: 'trail.exported', ...input });
  return ok({ at: now });
});
