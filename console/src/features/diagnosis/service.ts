import { listCodeLists, previewCodeList } from '@shared/contracts/diagnosis';
import type { CodeListId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

/** What the page of 诊断编码表 asks. Its commands are asked by the dialogs themselves. */
export const diagnosisService = {
  list: (cursor: string | undefined) => call(listCodeLists, cursor === undefined ? {} : { cursor }),
  preview: (listId: CodeListId) => call(previewCodeList, { listId }),
};
export type DiagnosisService = typeof diagnosisService;
