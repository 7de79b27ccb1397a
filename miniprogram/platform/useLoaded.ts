import { useCallback } from 'react';
import { ok, type Result } from '@shared/kernel/result';
import { useAnswer, type Answer } from './useAnswer';
import { useReload } from './useReload';

export type Loaded<Value> = Answer<{ readonly value: Value }>;

/** What one question to the cloud answers, asked again whenever the page comes to the front. What is shown stays. */
export function useLoaded<Value>(
  ask: () => Promise<Result<Value, string>>,
  explain: (code: string) => string,
): { readonly screen: Loaded<Value>; readonly reload: () => Promise<void> } {
  const wrapped = useCallback(async () => {
    const reply = await ask();
    return reply.ok ? ok({ value: reply.value }) : reply;
  }, [ask]);
  const answer = useAnswer(wrapped, explain);
  useReload(answer.reload);
  return answer;
}
