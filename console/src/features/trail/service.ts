import type * as z from 'zod/mini';
import { exportChain, listRoots, listTrail } from '@shared/contracts/trail';
import { call } from '../../platform/call';

export type TrailQuestion = Omit<z.input<typeof listTrail.input>, 'cursor'>;

/** What the pages of 留痕 ask. */
export const trailService = {
  list: (question: TrailQuestion, cursor: string | undefined) =>
    call(listTrail, { ...question, ...(cursor !== undefined && { cursor }) }),
  exportChain: (chainId: string) => call(exportChain, { chainId }),
  roots: (cursor: string | undefined) => call(listRoots, cursor === undefined ? {} : { cursor }),
};
export type TrailService = typeof trailService;
