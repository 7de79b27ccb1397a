import { useState } from 'react';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { accountService } from './service';

/** 重新登录 on a device that was logged out. */
export function useLogIn(onLoggedIn: () => Promise<void>, service = accountService) {
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    const refused = await deed('logIn', service.logIn);
    setProblem(refused);
    if (refused === undefined) await onLoggedIn();
  });
  return { press, problem };
}
