import type { Parts } from '../_runtime/serve';
import {
  adverseEventAction,
  everythingAction,
  incidentAction,
  prescriptionAction,
  recordAction,
} from './actions/address';
import { evidenceAction, recordEvidenceAction } from './actions/evidence';
import { endedList } from './downloads/endedList';
import { fetchPaper } from './downloads/fetchPaper';
import { verifyPage } from './downloads/verifyPage';

/** What the paper function is made of. */
export const parts: Parts = {
  actions: [
    ...[prescriptionAction, recordAction, everythingAction, adverseEventAction],
    ...[evidenceAction, recordEvidenceAction, incidentAction],
  ],
  // The first whose path fits is asked.
  downloads: [fetchPaper, endedList, verifyPage],
};
