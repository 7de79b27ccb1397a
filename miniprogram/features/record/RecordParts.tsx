import { Text, View } from '@tarojs/components';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import type { RecordDraftBody } from '@shared/domain/record/record';
import './record.scss';
import { PARTS } from './recordForm';
import { diagnosesText } from './words';

type Props = { readonly body: RecordDraftBody; readonly diagnoses: readonly Diagnosis[] };

/** 诊断 and the parts of a record, in the order a clinic writes them. */
export const RecordParts = ({ body, diagnoses }: Props) => (
  <>
    {diagnoses.length > 0 && <Part label="诊断" text={diagnosesText(diagnoses)} />}
    {PARTS.map(({ key, label }) => (
      <Part key={key} label={label} text={body[key]} />
    ))}
  </>
);

const Part = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <View className="record__part">
    <Text className="record__label">{label}</Text>
    <Text className="record__text" userSelect>
      {text}
    </Text>
  </View>
);
