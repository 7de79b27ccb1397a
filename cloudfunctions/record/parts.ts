import type { Parts } from '../_runtime/serve';
import { amendAction } from './actions/amend';
import { getAction } from './actions/get';
import { listAction } from './actions/list';
import { getSealAction } from './actions/getSeal';
import { listHistoryAction } from './actions/listHistory';
import { listSealsAction } from './actions/listSeals';
import { listVersionsAction } from './actions/listVersions';
import { giveUpRecordAction, listOwedRecordsAction } from './actions/owed';
import { sealAction } from './actions/seal';
import { saveDraftAction } from './actions/saveDraft';
import { withdrawSealAction } from './actions/withdrawSeal';
import {
  hospitalTemplatesAction,
  listTextsAction,
  saveHospitalTemplatesAction,
  saveTextsAction,
} from './actions/texts';

/** What the record function is made of. */
export const parts: Parts = {
  actions: [
    saveDraftAction,
    amendAction,
    listVersionsAction,
    getAction,
    listAction,
    sealAction,
    withdrawSealAction,
    getSealAction,
    listSealsAction,
    listHistoryAction,
    listOwedRecordsAction,
    giveUpRecordAction,
    listTextsAction,
    saveTextsAction,
    hospitalTemplatesAction,
    saveHospitalTemplatesAction,
  ],
};
