import { useState } from 'react';
import { confirm } from '../../platform/confirm';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { isWholePin } from '../../ui/PinInput';
import { explain } from './messages';
import { signingService } from './service';

const NONE = { old: '', first: '', again: '' };

/** 开通, 修改口令 and 注销; what was typed is forgotten as soon as it was used. */
export function useSigning(onChanged: () => void, service = signingService) {
  const [pins, setPins] = useState(NONE);
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const type = (part: Partial<typeof NONE>) => {
    setPins({ ...pins, ...part });
    setProblem(undefined);
  };
  const newPin = (): string | undefined => {
    if (!isWholePin(pins.first)) return '请输入 6 位数字的口令';
    return pins.first === pins.again ? undefined : '两次输入的口令不一样，请重新输入';
  };
  async function finish(why: string | undefined, done: string): Promise<void> {
    setProblem(why);
    if (why !== undefined) return;
    setPins(NONE);
    toast(done);
    onChanged();
  }
  const open = usePress(async () => {
    const wrong = newPin();
    if (wrong !== undefined) return setProblem(wrong);
    await finish(await deed('open', (key) => service.open(pins.first, key)), '已开通');
  });
  const change = usePress(async () => {
    const wrong = isWholePin(pins.old) ? newPin() : '请输入现在的口令';
    if (wrong !== undefined) return setProblem(wrong);
    const why = await deed(`change:${pins.first}`, (key) => service.changePin(pins.old, pins.first, key));
    await finish(why, '口令已修改');
  });
  const revoke = usePress(async () => {
    if (!(await confirm(QUESTION))) return;
    await finish(await deed('revoke', service.revoke), '已注销');
  });
  return { pins, type, problem, open, change, revoke };
}

const QUESTION = {
  title: '注销电子签名',
  content: '注销后不能再签处方和病历，直到重新开通。已经签过的仍然有效。',
  confirmText: '注销',
  danger: true,
};
