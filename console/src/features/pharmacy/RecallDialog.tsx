import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { recallBatch } from '@shared/contracts/pharmacy';
import type { RecallLevel } from '@shared/domain/pharmacy/recall';
import { DeedFrame } from '../../ui/DeedFrame';
import { BatchFields, batchIn, type TypedBatch } from './BatchFields';
import { explain } from './messages';
import { useDecided } from './useDecided';

type Props = { readonly onClose: () => void; readonly onDone: () => void };

const LEVELS: { value: RecallLevel; label: string }[] = [
  { value: 'one', label: '一级' },
  { value: 'two', label: '二级' },
  { value: 'three', label: '三级' },
];

/** 发起召回 of a batch. */
export function RecallDialog({ onClose, onDone }: Props) {
  const { busy, refused, refuse, decide } = useDecided(recallBatch, explain, onDone);
  const [typed, setTyped] = useState<TypedBatch>({ batchNo: '' });
  const [level, setLevel] = useState<RecallLevel>('one');
  const [reason, setReason] = useState('');
  const [advice, setAdvice] = useState('');
  const recall = async () => {
    const batch = batchIn(typed);
    if (typeof batch === 'string') return refuse(batch);
    if (reason.trim().length < 5 || advice.trim().length < 5)
      return refuse('请写明原因和给患者的建议，各至少 5 个字');
    await decide({ ...batch, level, reason: reason.trim(), advice: advice.trim() });
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
      <BatchFields value={typed} onChange={setTyped} />
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
