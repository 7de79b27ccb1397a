import { App, Radio } from 'antd';
import { useState } from 'react';
import { giveUpRecord, type OwedRecord } from '@shared/contracts/owedRecord';
import { unwrittenText, UnwrittenReason } from '@shared/domain/record/unwritten';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = {
  readonly record: OwedRecord;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 登记未写病历: why no record will come, from a closed list, because the patient reads it. */
export function GiveUpDialog({ record: { consultationId, doctorName }, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(giveUpRecord);
  const [reason, setReason] = useState<UnwrittenReason>();
  const [refused, setRefused] = useState<string>();
  const giveUp = async () => {
    if (!reason) return setRefused('请选择原因');
    setRefused(undefined);
    const reply = await run({ consultationId, reason });
    if (!reply) return undefined;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已登记，患者会看到');
    return onChanged();
  };
  return (
    <DeedFrame
      title={`${doctorName}医生的病历登记为未写`}
      effects={['患者会看到这次问诊没有病历，以及下面的原因', '任何人都不能代写。医生恢复执业后仍可补签']}
      okText="登记未写"
      isDanger
      busy={busy}
      refused={refused}
      onOk={giveUp}
      onClose={onClose}
    >
      <Radio.Group
        aria-label="原因"
        value={reason}
        onChange={({ target }) => setReason(target.value as UnwrittenReason)}
        options={UnwrittenReason.options.map((value) => ({ value, label: unwrittenText[value] }))}
      />
    </DeedFrame>
  );
}
