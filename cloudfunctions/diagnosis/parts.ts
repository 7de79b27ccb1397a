import type { Parts } from '../_runtime/serve';
import { addRowsAction } from './actions/addRows';
import { beginListAction } from './actions/beginList';
import { listListsAction } from './actions/listLists';
import { previewListAction } from './actions/previewList';
import { searchDiagnosesAction } from './actions/search';
import { useListAction } from './actions/useList';

/** What the diagnosis function is made of. */
export const parts: Parts = {
  actions: [
    searchDiagnosesAction,
    beginListAction,
    addRowsAction,
    previewListAction,
    useListAction,
    listListsAction,
  ],
};
