import { Text, View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { explain } from './messages';
import { ReviewCard } from './ReviewCard';
import './review.scss';
import { reviewService } from './service';

/** 评价 of a case at its doctor's, and one answer to it; nothing where there is none. */
export function DoctorReview({ id }: { readonly id: ConsultationId }) {
  const ask = useCallback(() => reviewService.get(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  const review = screen.kind === 'ready' ? screen.value.review : undefined;
  if (!review) return null;
  return (
    <View className="review__case">
      <Text className="review__strong">患者的评价</Text>
      <ReviewCard review={review} />
      {review.mayReply && <Answer id={id} onDone={() => void reload()} />}
    </View>
  );
}

function Answer({ id, onDone }: { readonly id: ConsultationId; readonly onDone: () => void }) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    const text = cleanText(words);
    if (text === '') return setProblem('请写下回复');
    const why = await deed(`${id}:${text}`, (key) => reviewService.reply(id, text, key));
    setProblem(why);
    if (why) return;
    toast('已回复');
    onDone();
  });
  return (
    <>
      <Field label="回复患者" hint="公开显示，只能回复一次。请不要提到病情" error={problem}>
        <TextArea value={words} onChange={setWords} maxLength={300} minRows={2} ariaLabel="回复患者" />
      </Field>
      <Button kind="quiet" onPress={press.run} busy={press.busy}>
        公开回复
      </Button>
    </>
  );
}
