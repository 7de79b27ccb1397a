import type * as z from 'zod/mini';
import { setText } from '@shared/contracts/doctor';
import { call } from '../../platform/cloud';

/** What 接诊设置 asks of the cloud. */
export const textService = {
  set: (text: z.input<typeof setText.input>, key: string) => call(setText, text, key),
};
