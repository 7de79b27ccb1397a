import { listDrugLists, previewDrugList } from '@shared/contracts/drug';
import type { DrugListId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

/** What the page of 药品目录 asks. Its commands are asked by the dialogs themselves. */
export const drugService = {
  list: (cursor: string | undefined) => call(listDrugLists, cursor === undefined ? {} : { cursor }),
  preview: (listId: DrugListId) => call(previewDrugList, { listId }),
};
