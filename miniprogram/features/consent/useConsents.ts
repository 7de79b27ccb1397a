import { useCallback, useState } from 'react';
import type { ConsentState } from '@shared/contracts/auth';
import { referenceOf } from '@shared/domain/consent/texts';
import { copy } from '../../platform/clipboard';
import type { Tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { consentService } from './service';

/** 我的同意: every purpose, given and withdrawn one at a time. */
export function useConsents(service = consentService) {
  const { screen, reload } = useLoaded(service.list, explain);
  const [busy, setBusy] = useState<ConsentState['purpose']>();
  const deed = useDeed(explain);

  /** Why not, or undefined when it is done. */
  const change = useCallback(
    async ({ purpose, text }: ConsentState, to: 'given' | 'withdrawn'): Promise<string | undefined> => {
      setBusy(purpose);
      const refused = await deed(`${to}:${purpose}`, (key) =>
        to === 'given' ? service.give(purpose, referenceOf(text), key) : service.withdraw(purpose, key),
      );
      await reload();
      setBusy(undefined);
      return refused;
    },
    [deed, reload, service],
  );
  return { screen, reload, busy, change };
}

/** 同意凭据, whole, on the clipboard; `tell` hears what became of it. */
export function useReceipt(tell: Tell, service = consentService) {
  return usePress(async () => {
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const reply = await service.receipt(cursor);
      if (!reply.ok) return tell(explain(reply.code));
      pages.push(reply.value.text);
      cursor = reply.value.nextCursor;
    } while (cursor !== undefined);
    const isCopied = await copy(pages.join('\n\n'));
    tell(isCopied ? undefined : '没有复制成功，请再试一次', '凭据已复制，可以粘贴保存');
  });
}
