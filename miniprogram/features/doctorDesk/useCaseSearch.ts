import { useCallback, useState } from 'react';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { whyNot } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { deskService } from './service';

export type Search =
  | { readonly kind: 'nothing_asked' }
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly items: readonly ConsultationItem[];
      readonly lookedAt: number;
      readonly nextCursor?: string | undefined;
      readonly skew: number;
    };

/** 找患者: asked when pressed, because older cases are looked through a hundred at a time. */
export function useCaseSearch(service = deskService) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState<Search>({ kind: 'nothing_asked' });
  const ask = useCallback(
    async (text: string, before: (Search & { kind: 'found' }) | undefined) => {
      const reply = await service.search(text, before?.nextCursor);
      if (!reply.ok) return whyNot(explain(reply.code));
      const { consultations, lookedAt, nextCursor, now } = reply.value;
      setSearch({
        ...{ kind: 'found', text, nextCursor, skew: now - Date.now() },
        items: [...(before?.items ?? []), ...consultations],
        lookedAt: (before?.lookedAt ?? 0) + lookedAt,
      });
    },
    [service],
  );
  const first = usePress(async () => {
    const text = typed.trim();
    if (text === '') return setSearch({ kind: 'nothing_asked' });
    await ask(text, undefined);
  });
  const more = usePress(async () => {
    if (search.kind === 'found') await ask(search.text, search);
  });
  return {
    ...{ typed, search, first, more },
    change: (text: string) => {
      setTyped(text);
      if (text === '') setSearch({ kind: 'nothing_asked' });
    },
  };
}
