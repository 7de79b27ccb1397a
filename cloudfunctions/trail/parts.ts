import type { Parts } from '../_runtime/serve';
import { closeExportAction, exportPageAction, openExportAction } from './actions/exportAll';
import { exportChainAction } from './actions/exportChain';
import { exportOwnAction } from './actions/exportOwn';
import { listAction } from './actions/list';
import { listLooksAction, listOrderLooksAction } from './actions/listLooks';
import { listOwnAction } from './actions/listOwn';
import { listRootsAction } from './actions/listRoots';
import { receiptAction } from './actions/receipt';
import { publishRoots } from './timers/publishRoots';
import { rewrapKeys } from './timers/rewrapKeys';
import { rotateKeys } from './timers/rotateKeys';

/** What the trail function is made of. */
export const parts: Parts = {
  actions: [
    listLooksAction,
    listOrderLooksAction,
    listOwnAction,
    receiptAction,
    listRootsAction,
    listAction,
    exportChainAction,
    exportOwnAction,
    openExportAction,
    exportPageAction,
    closeExportAction,
  ],
  timers: [publishRoots, rewrapKeys, rotateKeys],
};
