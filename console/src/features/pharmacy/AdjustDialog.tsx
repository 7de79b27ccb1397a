import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { adjustStock, type ShelfView } from '@shared/contracts/pharmacy';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

type Props = { readonly shelf: ShelfView; readonly onClose: () => void; readonly onDone: () => void };

/** 盘点调整, with a reason. */
export function AdjustDialog({ shelf, onClose, onDone }: Props) {
  const { busy, run } = useCommand(adjustStock);
  const [batchNo, setBatchNo] = useState(shelf.batches[0]?.batchNo);
  const [by, setBy] = useState<number | null>(null);
  return (
    <ReasonFrame
      title={`调整库存：${shelf.drugName}`}
      effects={['库存按填写的盒数增减，不能小于零', '理由会留痕']}
      okText="调整"
      busy={busy}
      onClose={onClose}
      onDecide={async (reason) => {
        if (batchNo === undefined || !by) return '请选择批号并填写增减的盒数';
        const reply = await run({ drugId: shelf.drugId, batchNo, by, reason: reason.slice(0, 200) });
        if (!reply) return undefined;
        if (!reply.ok) return explain(reply.code);
        onDone();
        return undefined;
      }}
    >
      <Select
        aria-label="批号"
        value={batchNo}
        onChange={setBatchNo}
        options={shelf.batches.map((it) => ({
          value: it.batchNo,
          label: `${it.batchNo}，现有 ${String(it.onHand)} 盒`,
        }))}
      />
      <InputNumber
        aria-label="增减盒数"
        placeholder="增减盒数，减少填负数"
        value={by}
        onChange={setBy}
        style={{ width: '100%' }}
      />
    </ReasonFrame>
  );
}
