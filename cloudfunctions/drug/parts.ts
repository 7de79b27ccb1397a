import type { Parts } from '../_runtime/serve';
import { addDrugsAction } from './actions/addDrugs';
import { beginListAction } from './actions/beginList';
import { listListsAction } from './actions/listLists';
import { previewListAction } from './actions/previewList';
import { searchDrugsAction } from './actions/search';
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
  ],
};
