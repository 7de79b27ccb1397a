import { Text, View } from '@tarojs/components';
import type { RecordView } from '@shared/contracts/record';
import { dispositionText } from '@shared/domain/record/disposition';
import { Tag } from '../../ui/Tag';
import './record.scss';
import { RecordParts } from './RecordParts';
import { Versions } from './Versions';
import { minuteText, signatureText } from './words';

type Props = { readonly record: RecordView };

/** 已签署的病历, to read: what proves it, the newest version, and those before. */
export function SignedRecord({ record }: Props) {
  const { body, diagnoses, disposition, signedAt, doctor, amended, version } = record;
  return (
    <View className="record">
      <View className="record__signed">
        <Tag tone="done">{amended ? `第 ${version} 版` : '已签署'}</Tag>
        {signedAt !== undefined && (
          <Text className="record__by">{`${doctor.name} ${minuteText(amended?.at ?? signedAt)}`}</Text>
        )}
      </View>
      {amended && (
        <View className="record__part">
          <Text className="record__label">更正的理由</Text>
          <Text className="record__text">{amended.reason}</Text>
        </View>
      )}
      {disposition && (
        <View className="record__part">
          <Text className="record__label">处置</Text>
          <Text className="record__text">{dispositionText(disposition)}</Text>
        </View>
      )}
      <RecordParts body={body} diagnoses={diagnoses} />
      <View className="record__part">
        <Text className="record__label">电子签名</Text>
        <Text className="record__text" userSelect>
          {signatureText(record.signed)}
        </Text>
      </View>
      {version > 1 && <Versions consultationId={record.consultationId} count={version - 1} />}
    </View>
  );
}
