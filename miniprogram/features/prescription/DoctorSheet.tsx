import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DoctorPrescription } from '@shared/contracts/prescription';
import { prescriptionLifecycle } from '@shared/domain/prescription/lifecycle';
import { arithmetic } from '@shared/domain/prescription/quantity';
import { cleanText } from '@shared/kernel/text';
import { useNow } from '../../platform/clock';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextArea } from '../../ui/TextArea';
import { whenText } from '../../ui/when';
import { Lines } from './Lines';
import { explain } from './messages';
import './prescription.scss';
import { prescriptionService } from './service';
import { remarkText, stateText, stateTone } from './words';

type Props = {
  readonly prescription: DoctorPrescription;
  readonly onChanged: () => void;
  readonly onCorrect: () => void;
};

/** 处方 as its doctor reads it: where it stands, what the pharmacist says, and what can be done. */
export function DoctorSheet({ prescription, onChanged, onCorrect }: Props) {
  const { id, state, patient, diagnoses, lines, remarks, findings, validUntil, hasQuestion } = prescription;
  const { doctorName, issuedAt } = prescription;
  const now = useNow(60_000);
  const mayVoid = prescriptionLifecycle.allows(state, 'void');
  return (
    <>
      <Notice tone={stateTone[state]} title={stateText[state]}>
        <Text>
          {mayVoid && state !== 'used'
            ? `有效至 ${whenText(validUntil, now)}`
            : (prescription.ended?.words ?? '')}
        </Text>
      </Notice>
      <Card className="prescription">
        <Text className="prescription__name">{patient.name}</Text>
        <Text className="prescription__quiet">{`${doctorName}医生开具，${whenText(issuedAt, now)}`}</Text>
        <Text className="prescription__text">{diagnoses.map(({ name }) => name).join('；')}</Text>
        <Lines lines={lines.map((line) => ({ ...line, quantity: arithmetic(line) }))} />
        {findings.map((it) => (
          <Text key={it.id} className="prescription__quiet">
            {`提示：${it.reason}。理由：${it.answered ?? ''}`}
          </Text>
        ))}
      </Card>
      {remarks.length > 0 && (
        <Card className="prescription">
          <SectionTitle>与药师的往来</SectionTitle>
          {remarks.map((it) => (
            <View key={`${String(it.at)}${it.kind}`}>
              <Text className="prescription__quiet">{`${remarkText[it.kind]}，${whenText(it.at, now)}`}</Text>
              <Text className="prescription__text">{it.words}</Text>
            </View>
          ))}
        </Card>
      )}
      {prescriptionLifecycle.allows(state, 'correct') && <Button onPress={onCorrect}>修改处方</Button>}
      {hasQuestion && (
        <Said
          label="回复药师"
          least={1}
          max={500}
          button="回复"
          done="已回复药师"
          send={(words, key) => prescriptionService.answer(id, words, key)}
          onChanged={onChanged}
        />
      )}
      {mayVoid && (
        <Said
          label={state === 'used' ? '作废的理由（药还没有发出时，可以停止发药并退款）' : '作废的理由'}
          least={5}
          max={200}
          button="作废处方"
          done="已作废"
          send={(words, key) => prescriptionService.voidIt(id, words, key)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

type SaidProps = {
  readonly label: string;
  readonly least: number;
  readonly max: number;
  readonly button: string;
  readonly done: string;
  readonly send: Parameters<ReturnType<typeof useDeed>>[1] extends (key: string) => infer Sent
    ? (words: string, key: string) => Sent
    : never;
  readonly onChanged: () => void;
};

/** Words, and what is done with them. */
function Said({ label, least, max, button, done, send, onChanged }: SaidProps) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    const text = cleanText(words);
    if (text.length < least) return setProblem(`请填写，至少 ${String(least)} 个字`);
    const why = await deed(text, (key) => send(text, key));
    setProblem(why);
    if (why) return;
    toast(done);
    setWords('');
    onChanged();
  });
  return (
    <Card className="prescription">
      <Field label={label} error={problem}>
        <TextArea value={words} onChange={setWords} maxLength={max} minRows={2} ariaLabel={label} />
      </Field>
      <Button kind="quiet" onPress={press.run} busy={press.busy}>
        {button}
      </Button>
    </Card>
  );
}
