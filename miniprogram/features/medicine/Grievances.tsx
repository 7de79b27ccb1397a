import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { PatientOrder } from '@shared/contracts/medicineOrder';
import { mayComplain as mayComplainOf } from '@shared/domain/medicineOrder/grievance';
import type { GrievanceKind } from '@shared/domain/medicineOrder/order';
import { yuan } from '@shared/kernel/money';
import { cleanText } from '@shared/kernel/text';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextArea } from '../../ui/TextArea';
import { explain } from './messages';
import './medicine.scss';
import { medicineService } from './service';
import { GRIEVANCES } from './words';

type Props = { readonly order: PatientOrder; readonly onChanged: () => unknown };

const kindText = (kind: GrievanceKind): string =>
  GRIEVANCES.find(({ value }) => value === kind)?.label ?? '其他';

/** 售后: what was said and answered, and a way to say something. */
export function Grievances({ order, onChanged }: Props) {
  const { grievances } = order;
  const [isOpen, setIsOpen] = useState(false);
  const mayComplain = mayComplainOf(order);
  if (grievances.length === 0 && !mayComplain) return null;
  return (
    <Card className="medicine">
      <SectionTitle>售后</SectionTitle>
      {grievances.map(({ n, kind, words, answer, fen, state: stands }) => (
        <Text key={n} className="medicine__text">
          {[
            `${kindText(kind)}：${words}`,
            stands === 'open' ? '等待答复' : `答复：${answer ?? ''}`,
            ...(fen === undefined ? [] : [`退款 ${yuan(fen)} 元`]),
          ].join('。')}
        </Text>
      ))}
      {mayComplain && !isOpen && (
        <Button kind="quiet" onPress={() => setIsOpen(true)}>
          申请售后
        </Button>
      )}
      {mayComplain && isOpen && <Form order={order} onChanged={onChanged} />}
    </Card>
  );
}

function Form({ order: { id }, onChanged }: Props) {
  const [kind, setKind] = useState<GrievanceKind>();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    const text = cleanText(words);
    if (!kind) return setProblem('请选择发生了什么');
    if (text.length < 5) return setProblem('请写清楚情况，至少 5 个字');
    const why = await deed(`${kind}${text}`, (key) => medicineService.complain(id, kind, text, key));
    setProblem(why);
    if (why) return;
    toast('已提交，请等待答复');
    onChanged();
  });
  return (
    <>
      <Field label="发生了什么" hint="药品没有质量问题时，按规定售出后不能退换">
        <Choice options={GRIEVANCES} value={kind} onChange={setKind} ariaLabel="发生了什么" columns={3} />
      </Field>
      <Field label="情况说明" error={problem}>
        <TextArea value={words} onChange={setWords} maxLength={200} minRows={2} ariaLabel="情况说明" />
      </Field>
      <Button onPress={press.run} busy={press.busy}>
        提交
      </Button>
    </>
  );
}
