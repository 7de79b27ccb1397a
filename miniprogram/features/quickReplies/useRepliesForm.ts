import { useState } from 'react';
import { MAX_QUICK_REPLIES } from '@shared/domain/doctor/quickReplies';
import { canonicalJson } from '@shared/kernel/canonical';
import { cleanText } from '@shared/kernel/text';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { repliesService } from './service';
import { explain } from './useReplies';

/** 管理常用语: every change is saved at once; what was typed stays when it could not be. */
export function useRepliesForm(kept: readonly string[], service = repliesService) {
  const [replies, setReplies] = useState(kept);
  const [typed, setTyped] = useState('');
  const deed = useDeed(explain);
  const text = cleanText(typed);
  const problem =
    text !== '' && replies.includes(text)
      ? '已经有这一句了'
      : replies.length >= MAX_QUICK_REPLIES
        ? `最多 ${MAX_QUICK_REPLIES} 句，请先删掉不用的`
        : undefined;

  async function save(next: readonly string[]): Promise<boolean> {
    const why = await deed(canonicalJson(next), (key) => service.save([...next], key));
    if (why) whyNot(why);
    else setReplies(next);
    return !why;
  }
  const add = usePress(async () => {
    if (text === '' || problem) return;
    if (await save([...replies, text])) setTyped('');
  });
  const remove = (reply: string) => save(replies.filter((it) => it !== reply));
  return { replies, typed, setTyped, problem, canAdd: text !== '' && !problem, add, remove };
}
