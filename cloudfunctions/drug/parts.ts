import type { Parts } from '../_runtime/serve';
import { addDrugsAction } from './actions/addDrugs';
import { beginListAction } from './actions/beginList';
import { listListsAction } from './actions/listLists';
import { previewListAction } from './actions/previewList';
import { reviewSafetyAction } from './actions/reviewSafety';
import { safetyRulesAction } from './actions/safetyRules';
import { searchDrugsAction } from './actions/search';
import { signSafetyAction } from './actions/signSafety';
import { useListAction } from './actions/useList';

/** What the drug function is made of. */
export const parts: Parts = {
  actions: [
    searchDrugsAction,
    beginListAction,
    addDrugsAction,
    previewListAction,
    useListAction,
    listListsAction,
    safetyRulesAction,
    reviewSafetyAction,
    signSafetyAction,
  ],
};
