import { useEffect, useState } from 'react';
import { triageService, type TriageService } from './service';

/**
 * 换个说法: the question in other words, when there are any. The question itself is on the screen all the while: whatever
 * happens here, nothing waits for it and nothing is taken away.
 */
export function useRephrasing(
  questionId: string | undefined,
  service: Pick<TriageService, 'rephrase'> = triageService,
): string | undefined {
  const [said, setSaid] = useState<{ readonly of: string; readonly text: string }>();
  useEffect(() => {
    if (questionId === undefined) return undefined;
    let isGone = false;
    void service.rephrase(questionId).then((reply) => {
      if (!isGone && reply.ok && reply.value.text) setSaid({ of: questionId, text: reply.value.text });
    });
    return () => void (isGone = true);
  }, [questionId, service]);
  return said && said.of === questionId ? said.text : undefined;
}
