import { InputNumber } from 'antd';
import { useState } from 'react';
import { setPrice, type ShelfView } from '@shared/contracts/pharmacy';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { useDecided } from './useDecided';

type Props = { readonly shelf: ShelfView; readonly onClose: () => void; readonly onDone: () => void };

/** 改价. */
export function PriceDialog({ shelf, onClose, onDone }: Props) {
  const { busy, refused, refuse, decide } = useDecided(setPrice, explain, onDone);
  const [price, setTyped] = useState<number | null>(shelf.priceFen / 100);
  const change = async () => {
    if (!price) return refuse('请填写售价');
    await decide({ drugId: shelf.drugId, priceFen: Math.round(price * 100) });
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
