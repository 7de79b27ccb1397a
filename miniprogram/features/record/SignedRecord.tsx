import { Text, View } from '@tarojs/components';
import type { RecordView } from '@shared/contracts/record';
import { dispositionText } from '@shared/domain/record/disposition';
import { clockText, shanghai } from '@shared/kernel/time';
import { Tag } from '../../ui/Tag';
import './record.scss';
import { RecordParts } from './RecordParts';

type Props = { readonly record: RecordView };

/** 已签署的病历, to read. */
export function SignedRecord({ record }: Props) {
  const { body, diagnoses, disposition, signedAt, doctor } = record;
  const signed = signedAt === undefined ? undefined : shanghai(signedAt);
  return (
    <View className="record">
      <View className="record__signed">
        <Tag tone="done">已签署</Tag>
        {signed && (
          <Text className="record__by">
            {doctor.name} {signed.day} {clockText(signed.minute)}
          </Text>
        )}
      </View>
      {disposition && (
        <View className="record__part">
          <Text className="record__label">处置</Text>
          <Text className="record__text">{dispositionText(disposition)}</Text>
        </View>
      )}
      <RecordParts body={body} diagnoses={diagnoses} />
    </View>
  );
}
