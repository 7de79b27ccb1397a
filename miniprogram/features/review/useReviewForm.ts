import { useState } from 'react';
import * as z from 'zod/mini';
import { ReviewDraft, ReviewTag } from '@shared/domain/review/review';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import { read, remove, write } from '../../platform/storage';
import { whyNot, toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { reviewService } from './service';

const Form = z.object({
  satisfaction: z.optional(z.int()),
  score: z.optional(z.int()),
  tags: z.array(ReviewTag),
  words: z.string(),
});
type Form = z.infer<typeof Form>;

/** 评价 as it is being filled in; kept until the server has taken it. */
export function useReviewForm(id: ConsultationId, onDone: () => void, service = reviewService) {
  const place = `review.${id}.unsent`;
  const [form, setForm] = useState<Form>(() => read(place, Form) ?? { tags: [], words: '' });
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const change = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setForm(next);
    write(place, next);
  };
  const toggle = (tag: ReviewTag) =>
    change({ tags: form.tags.includes(tag) ? form.tags.filter((it) => it !== tag) : [...form.tags, tag] });
  const words = cleanText(form.words);
  const draft = ReviewDraft.safeParse({ ...form, words: words === '' ? undefined : words });
  const problems = {
    ...(form.satisfaction === undefined && { satisfaction: '请选择是否满意' }),
    ...(form.score === undefined && { score: '请选择 0 到 10 分' }),
    ...([...words].length > 500 && { words: '最多 500 字，请缩短' }),
  };
  const press = usePress(async () => {
    setHasTried(true);
    if (!draft.success) return whyNot(Object.values(problems)[0] ?? '请检查填写的内容');
    const intent = canonicalJson(draft.data);
    const why = await deed(intent, (key) => service.write(id, draft.data, key));
    if (why) return whyNot(why);
    remove(place);
    toast('谢谢您的评价');
    onDone();
  });
  return { form, change, toggle, problems: hasTried ? problems : {}, press };
}
