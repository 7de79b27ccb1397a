import { Text, View } from '@tarojs/components';
import type { Finding } from '@shared/contracts/prescription';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextInput } from '../../ui/TextInput';
import './prescription.scss';

type Props = {
  readonly findings: readonly Finding[];
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (id: string, reason: string) => void;
  /** Whether a clinician of the hospital has signed the tables. */
  readonly isSigned: boolean;
};

/** 合理用药提示: what forbids, and what wants a reason that the pharmacist will read. */
export function Findings({ findings, answers, onAnswer, isSigned }: Props) {
  if (findings.length === 0) return null;
  return (
    <Card className="prescription">
      <SectionTitle>用药提示</SectionTitle>
      {findings.map((it) =>
        it.severity === 'block' ? (
          <Notice key={it.id} tone="danger" title={it.reason}>
            <Text>{`不能开具，请换药。来源：${it.source}`}</Text>
          </Notice>
        ) : (
          <View key={it.id}>
            <Field label={it.reason} required hint={`来源：${it.source}`}>
              <TextInput
                value={answers[it.id] ?? ''}
                onChange={(reason) => onAnswer(it.id, reason)}
                placeholder="仍要使用的理由，药师会看到"
                maxLength={200}
                ariaLabel={`${it.reason}，理由`}
              />
            </Field>
          </View>
        ),
      )}
      <Text className="prescription__quiet">
        {isSigned
          ? '规则已由本院签署。提示不代替您的判断'
          : '规则尚未经本院药师和医生签署，不得用于真实患者。提示不代替您的判断'}
      </Text>
    </Card>
  );
}
