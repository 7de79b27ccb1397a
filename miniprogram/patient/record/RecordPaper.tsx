import { Text, View } from '@tarojs/components';
import type { RecordView } from '@shared/contracts/record';
import { departmentName } from '@shared/domain/department/departments';
import { DispositionCard } from '../../features/consultation/DispositionCard';
import { SignedRecord } from '../../features/record/SignedRecord';
import { recordText } from '../../features/record/recordText';
import { copy } from '../../platform/clipboard';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import './index.scss';

/** Characters of the signature that are shown; enough to compare two papers by eye. */
const SHOWN_OF_HASH = 12;

async function copyRecord(record: RecordView): Promise<void> {
  const copied = await copy(recordText(record));
  tell(copied ? undefined : '没有复制成功，可以长按文字选择复制', '已复制');
}

/** 病历 as the patient keeps it: advice first, then the six parts, then what proves it. */
export function RecordPaper({ record }: { readonly record: RecordView }) {
  const { patient, doctor, disposition, sha256 } = record;
  return (
    <>
      {disposition && <DispositionCard disposition={disposition} />}
      <Card>
        <Cell
          title="就诊人"
          note={`${patient.name} · ${patient.sex === 'female' ? '女' : '男'} · ${patient.age}`}
        />
        <Cell
          title="医生"
          note={`${doctor.name} · ${departmentName(doctor.departmentCode)} · ${doctor.hospital}`}
        />
      </Card>
      <Card>
        <Cell title="就诊编号" note={record.consultationId} />
      </Card>
      <Card className="record-paper">
        <SignedRecord record={record} />
      </Card>
      <Button kind="quiet" onPress={() => copyRecord(record)}>
        复制病历文字
      </Button>
      {sha256 && (
        <View className="record-paper__proof">
          <Text>签名校验码 </Text>
          <Text className="record-paper__hash" userSelect>
            {sha256.slice(0, SHOWN_OF_HASH)}
          </Text>
          <Text className="record-paper__why">
            由病历全文计算得出。医生签署后，改动任何一个字，校验码都会不同
          </Text>
        </View>
      )}
    </>
  );
}
