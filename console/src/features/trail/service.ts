import type * as z from 'zod/mini';
import { listRoots, listTrail } from '@shared/contracts/trail';
import {
  closeExport,
  exportChain,
  exportPage,
  openExport,
  type ChainPage,
} from '@shared/contracts/trailExport';
import { chainFile } from '@shared/domain/trail/bundle';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';

export type TrailQuestion = Omit<z.input<typeof listTrail.input>, 'cursor'>;

/** What the pages of 留痕 ask. */
export const trailService = {
  list: (question: TrailQuestion, cursor: string | undefined) =>
    call(listTrail, { ...question, ...(cursor !== undefined && { cursor }) }),
  /** However long the chain is: page by page, joined into one file. */
  async exportChain(chainId: string) {
    const pages: ChainPage[] = [];
    let cursor: string | undefined;
    do {
      const reply = await call(exportChain, { chainId, ...(cursor !== undefined && { cursor }) });
      if (!reply.ok) return reply;
      pages.push(reply.value);
      cursor = reply.value.nextCursor;
    } while (cursor !== undefined);
    return ok(chainFile(pages[0]!.exportedAt, pages));
  },
  openExport: () => call(openExport, {}),
  exportPage: (cursor: string) => call(exportPage, { cursor }),
  closeExport: (made: z.input<typeof closeExport.input>) => call(closeExport, made),
  roots: (cursor: string | undefined) => call(listRoots, cursor === undefined ? {} : { cursor }),
};
export type TrailService = typeof trailService;
