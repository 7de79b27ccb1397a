import { useState } from 'react';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { accountService } from './service';

/** 注销: what stands in the way and what becomes of everything; then the end. */
export function useClosing(
  isSure: () => Promise<boolean>,
  onClosed: () => Promise<void>,
  service = accountService,
) {
  const { screen, reload } = useLoaded(service.reviewClosing, explain);
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    if (!(await isSure())) return;
    const refused = await deed('close', service.close);
    setProblem(refused);
    if (refused === undefined) await onClosed();
    else await reload();
  });
  return { screen, reload, press, problem };
}
