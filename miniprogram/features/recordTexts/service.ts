import type * as z from 'zod/mini';
import { listTexts, saveTexts } from '@shared/contracts/recordTexts';
import { call } from '../../platform/cloud';

/** What 病历模板 ask of the cloud. */
export const textsService = {
  list: () => call(listTexts, {}),
  save: (texts: z.input<typeof saveTexts.input>, key: string) => call(saveTexts, texts, key),
};
export type OwnTexts = z.output<typeof saveTexts.output>;
