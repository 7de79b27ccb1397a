import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { receiveGoods } from '@shared/contracts/pharmacy';
import { DeedFrame } from '../../ui/DeedFrame';
import { BatchFields, batchIn, type TypedBatch } from './BatchFields';
import { explain } from './messages';
import { useDecided } from './useDecided';

type Props = { readonly onClose: () => void; readonly onDone: () => void };

const codesIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((it) => it.trim().toUpperCase())
    .filter((it) => it !== '');

/** 收货入库: a batch with its expiry, and the trace codes where they were scanned. */
export function ReceiveDialog({ onClose, onDone }: Props) {
  const { busy, refused, refuse, decide } = useDecided(receiveGoods, explain, onDone);
  const [typed, setTyped] = useState<TypedBatch>({ batchNo: '' });
  const [expiresOn, setExpiresOn] = useState('');
  const [packs, setPacks] = useState<number | null>(null);
  const [price, setPrice] = useState<number | null>(null);
  const [codes, setCodes] = useState('');
  const receive = async () => {
    const batch = batchIn(typed);
    if (typeof batch === 'string') return refuse(batch);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(expiresOn)) return refuse('请填写有效期，如 2027-12-31');
    if (!packs) return refuse('请填写盒数');
    const scanned = codesIn(codes);
    if (scanned.some((it) => !/^[0-9A-Z]{16,30}$/.test(it))) return refuse('有一个追溯码格式不对，请核对');
    const priceFen = price === null ? undefined : Math.round(price * 100);
    await decide({
      ...{ ...batch, expiresOn, packs, codes: scanned },
      ...(priceFen !== undefined && { priceFen }),
    });
  };
  return (
    <DeedFrame
      title="收货入库"
      effects={['盒数加到这个批号的库存', '第一次入库要填售价；追溯码可以一行一个粘贴']}
      okText="入库"
      busy={busy}
      refused={refused}
      onOk={receive}
      onClose={onClose}
    >
      <BatchFields value={typed} onChange={setTyped} />
      <Input
        aria-label="有效期"
        placeholder="有效期，如 2027-12-31"
        maxLength={10}
        value={expiresOn}
        onChange={({ target }) => setExpiresOn(target.value.trim())}
      />
      <InputNumber
        aria-label="盒数"
        placeholder="盒数"
        min={1}
        max={10_000}
        value={packs}
        onChange={setPacks}
      />
      <InputNumber
        aria-label="售价（元）"
        placeholder="售价（元）"
        min={0.01}
        precision={2}
        value={price}
        onChange={setPrice}
      />
      <Input.TextArea
        aria-label="追溯码"
        placeholder="追溯码，一行一个，可以不填"
        rows={3}
        value={codes}
        onChange={({ target }) => setCodes(target.value)}
      />
    </DeedFrame>
  );
}
