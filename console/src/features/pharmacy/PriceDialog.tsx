import { InputNumber } from 'antd';
import { useState } from 'react';
import { setPrice, type ShelfView } from '@shared/contracts/pharmacy';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = { readonly shelf: ShelfView; readonly onClose: () => void; readonly onDone: () => void };

/** 改价. */
export function PriceDialog({ shelf, onClose, onDone }: Props) {
  const { busy, run } = useCommand(setPrice);
  const [price, setTyped] = useState<number | null>(shelf.priceFen / 100);
  const [refused, setRefused] = useState<string>();
  const change = async () => {
    if (!price) return setRefused('请填写售价');
    const reply = await run({ drugId: shelf.drugId, priceFen: Math.round(price * 100) });
    if (!reply) return;
    if (reply.ok) onDone();
    else setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title={`改价：${shelf.drugName}`}
      effects={['新价从下一单起生效', '已下单的按下单时的价格']}
      okText="改价"
      busy={busy}
      refused={refused}
      onOk={change}
      onClose={onClose}
    >
      <InputNumber
        aria-label="售价（元）"
        min={0.01}
        precision={2}
        value={price}
        onChange={setTyped}
        style={{ width: '100%' }}
      />
    </DeedFrame>
  );
}
