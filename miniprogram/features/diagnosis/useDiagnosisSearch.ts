import { useEffect, useState } from 'react';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { runtimeSentences, explainWith } from '../../platform/runtimeMessages';
import { diagnosisService } from './service';

/** What stands under the search box. */
export type Found =
  | { readonly kind: 'nothing_asked' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'found'; readonly diagnoses: readonly Diagnosis[] };

/** A doctor types faster than the answer comes back; it is asked when they pause. */
const PAUSE_MS = 200;
const explain = explainWith(runtimeSentences);

/** 搜索诊断 as it is typed; an answer to what was typed before is thrown away. */
export function useDiagnosisSearch(text: string, service = diagnosisService): Found {
  const [found, setFound] = useState<Found>({ kind: 'nothing_asked' });
  const asked = text.trim();
  useEffect(() => {
    if (!asked) return setFound({ kind: 'nothing_asked' });
    let isMeant = true;
    setFound({ kind: 'searching' });
    const pause = setTimeout(async () => {
      const reply = await service.search(asked);
      if (!isMeant) return;
      setFound(
        reply.ok
          ? { kind: 'found', diagnoses: reply.value.diagnoses }
          : { kind: 'failed', message: explain(reply.code) },
      );
    }, PAUSE_MS);
    return () => {
      isMeant = false;
      clearTimeout(pause);
    };
  }, [asked, service]);
  return found;
}
