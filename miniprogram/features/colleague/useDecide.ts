import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import type { Result } from '@shared/kernel/result';
import { explain } from './messages';

/** One step of a request, at most once; `onDone` also when somebody else was faster, so that the screen shows it. */
export function useDecide(
  intent: string,
  send: (key: string) => Promise<Result<unknown, string>>,
  onDone: () => void,
) {
  const deed = useDeed(explain);
  return usePress(async () => {
    const why = await deed(intent, send);
    if (why) whyNot(why);
    onDone();
  });
}
