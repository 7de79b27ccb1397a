import { useCallback } from 'react';
import { listForPrescriber } from '@shared/contracts/adverseEvent';
import type { CodeOf } from '@shared/kernel/contract';
import { ok } from '@shared/kernel/result';
import { call, type TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { usePaged } from '../../platform/usePaged';

const sentences: Record<CodeOf<typeof listForPrescriber> | TransportRejection, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请下拉刷新',
};
const explain = explainWith(sentences);

/** What patients report of medicines that this doctor prescribed. */
export function useDoctorEvents() {
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await call(listForPrescriber, { ...(cursor !== undefined && { cursor }) });
    return reply.ok ? ok({ items: reply.value.events, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  return usePaged(fetchPage, explain);
}
