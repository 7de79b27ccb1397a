import { useState } from 'react';
import type { setTexts } from '@shared/contracts/doctor';
import type { PublicTexts } from '@shared/domain/doctor/publicTexts';
import { canonicalJson } from '@shared/kernel/canonical';
import type { CodeOf } from '@shared/kernel/contract';
import { cleanText, textLength } from '@shared/kernel/text';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { whyNot, toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { textsService } from './service';

const sentences: Record<CodeOf<typeof setTexts> | TransportRejection, string> = {
  ...runtimeSentences,
  'texts.words_forbidden': '有不能公开的文字，请修改后再保存',
};
const explain = explainWith(sentences);

/** 公开介绍, as it is being changed. */
export function usePublicTexts(known: PublicTexts, onSaved: () => void, service = textsService) {
  const [goodAt, setGoodAt] = useState(known.goodAt);
  const [introduction, setIntroduction] = useState(known.introduction);
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const texts = { goodAt: cleanText(goodAt), introduction: cleanText(introduction) };
  const problems = {
    ...((textLength(texts.goodAt) < 2 || textLength(texts.goodAt) > 60) && { goodAt: '请写 2 到 60 个字' }),
    ...(textLength(texts.introduction) > 500 && { introduction: '最多 500 字，请缩短' }),
  };
  const press = usePress(async () => {
    setHasTried(true);
    if (Object.keys(problems).length > 0) return;
    const why = await deed(canonicalJson(texts), (key) => service.save(texts, key));
    if (why) return whyNot(why);
    toast('已保存');
    onSaved();
  });
  return {
    ...{ goodAt, setGoodAt, introduction, setIntroduction, press },
    problems: hasTried ? problems : {},
  };
}
