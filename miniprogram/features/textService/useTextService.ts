import { useState } from 'react';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { TEXT_LIMITS } from '@shared/domain/doctor/textService';
import { canonicalJson } from '@shared/kernel/canonical';
import { yuan } from '@shared/kernel/money';
import { whyNot, toast } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { fenOf } from '../../ui/moneyInput';
import { explain } from './messages';
import { textService } from './service';

type Text = Doctor['text'];

const within = (value: number | undefined, limits: { readonly least: number; readonly most: number }) =>
  value !== undefined && value >= limits.least && value <= limits.most;

/** 接诊设置: price, promise and number of questions as typed, saved at most once a press. */
export function useTextService(text: Text, onSaved: () => void, service = textService) {
  // As it was when the page opened: news from elsewhere never overwrites what is being typed.
  const [price, setPrice] = useState(() => yuan(text.feeFen));
  const [minutes, setMinutes] = useState(() => String(text.promiseMinutes));
  const [count, setCount] = useState(() => (text.rounds === undefined ? '' : String(text.rounds)));
  const keys = useIntentKeys();
  const feeFen = fenOf(price);
  const promiseMinutes = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : undefined;
  const hasLimit = count.trim() !== '';
  const rounds = /^\d{1,3}$/.test(count.trim()) ? Number(count) : undefined;
  const problems = {
    ...(!within(feeFen, TEXT_LIMITS.feeFen) && { price: explain('price.out_of_limits') }),
    ...(!within(promiseMinutes, TEXT_LIMITS.promiseMinutes) && { minutes: explain('promise.out_of_limits') }),
    ...(hasLimit && !within(rounds, TEXT_LIMITS.rounds) && { count: explain('rounds.out_of_limits') }),
  };

  const press = usePress(async () => {
    const problem = problems.price ?? problems.minutes ?? problems.count;
    if (problem !== undefined || feeFen === undefined || promiseMinutes === undefined)
      return whyNot(problem ?? explain('price.out_of_limits'));
    const input = { feeFen, promiseMinutes, ...(rounds !== undefined && { rounds }) };
    const intent = canonicalJson(input);
    const reply = await service.set(input, keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (!reply.ok) return whyNot(explain(reply.code));
    toast('已保存，新的问诊按这个价格和时间');
    onSaved();
  });
  return { price, setPrice, minutes, setMinutes, count, setCount, problems, press };
}
