import { useState } from 'react';
import type { PhoneCode } from '../../platform/phoneNumber';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { accountService } from './service';

/** 手机号: bound by WeChat's button, replaced, removed. */
export function usePhone(service = accountService) {
  const { screen, reload } = useLoaded(service.contact, explain);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);

  async function doing(work: () => Promise<string | undefined>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const refused = await work();
    setProblem(refused);
    if (refused === undefined) await reload();
    setBusy(false);
  }
  const bind = (answer: PhoneCode) =>
    doing(async () => {
      if (answer.kind === 'denied') return undefined;
      if (answer.kind === 'none') return '没有取得手机号，请确认微信已绑定手机号后再试';
      return deed(`bind:${answer.code}`, (key) => service.bindPhone(answer.code, key));
    });
  const unbind = () => doing(() => deed('unbind', service.unbindPhone));
  return { screen, reload, busy, problem, bind, unbind };
}
