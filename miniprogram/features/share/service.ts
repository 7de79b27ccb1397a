import type * as z from 'zod/mini';
import { giveShare, listReceived, listShares, readShared, revokeShare } from '@shared/contracts/share';
import type { ShareId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

type Given = z.input<typeof giveShare.input>;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** What 授权查看 asks of the cloud, on both sides. */
export const shareService = {
  give: (input: Given, key: string) => call(giveShare, input, key),
  revoke: (shareId: ShareId, key: string) => call(revokeShare, { shareId }, key),
  list: (cursor: string | undefined) => call(listShares, from(cursor)),
  received: (cursor: string | undefined) => call(listReceived, from(cursor)),
  read: (shareId: ShareId, cursor: string | undefined) => call(readShared, { shareId, ...from(cursor) }),
};
