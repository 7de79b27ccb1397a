import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { recallBatch } from '@shared/contracts/pharmacy';
import type { RecallLevel } from '@shared/domain/pharmacy/recall';
import type { DrugId } from '@shared/kernel/ids';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { DrugSelect } from './DrugSelect';
import { explain } from './messages';

type Props = { readonly onClose: () => void; readonly onDone: () => void };

const LEVELS: { value: RecallLevel; label: string }[] = [
  { value: 'one', label: '一级' },
  { value: 'two', label: '二级' },
  { value: 'three', label: '三级' },
];

/** 发起召回 of a batch. */
export function RecallDialog({ onClose, onDone }: Props) {
  const { busy, run } = useCommand(recallBatch);
  const [drugId, setDrugId] = useState<DrugId>();
  const [batchNo, setBatchNo] = useState('');
  const [level, setLevel] = useState<RecallLevel>('one');
  const [reason, setReason] = useState('');
  const [advice, setAdvice] = useState('');
  const [refused, setRefused] = useState<string>();
  const recall = async () => {
    if (!drugId) return setRefused('请选择药品');
    if (!/^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/.test(batchNo)) return setRefused('请填写批号');
    if (reason.trim().length < 5 || advice.trim().length < 5)
      return setRefused('请写明原因和给患者的建议，各至少 5 个字');
    setRefused(undefined);
    const reply = await run({ drugId, batchNo, level, reason: reason.trim(), advice: advice.trim() });
    if (!reply) return;
    if (reply.ok) onDone();
    else setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title="发起召回"
      effects={['所有药房立即停止发出这个批号', '手里有药的患者收到通知', '召回不能撤销']}
      okText="召回"
      isDanger
      busy={busy}
      refused={refused}
      onOk={recall}
      onClose={onClose}
    >
      <DrugSelect value={drugId} onChange={setDrugId} />
      <Input
        aria-label="批号"
        placeholder="批号"
        maxLength={30}
        value={batchNo}
        onChange={({ target }) => setBatchNo(target.value.trim())}
      />
      <Segmented
        aria-label="级别"
        options={LEVELS}
        value={level}
        onChange={(value) => setLevel(value as RecallLevel)}
      />
      <Input
        aria-label="原因"
        placeholder="原因"
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Input
        aria-label="给患者的建议"
        placeholder="给患者的建议，如：请停用，联系药房退换"
        maxLength={200}
        value={advice}
        onChange={({ target }) => setAdvice(target.value)}
      />
    </DeedFrame>
  );
}
