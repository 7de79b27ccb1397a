import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { dispenseOrder, markShort, type DeskOrder } from '@shared/contracts/medicineOrder';
import type { DrugId } from '@shared/kernel/ids';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';

type Props = {
  readonly order: DeskOrder;
  readonly onDone: () => void;
  readonly onChanged: () => Promise<void>;
};
type Row = {
  readonly drugId: DrugId;
  readonly name: string;
  readonly batchNo: string;
  readonly code: string;
};

/** One row a pack, its batch as suggested: what expires first goes first. */
const rowsOf = ({ lines, suggested }: DeskOrder): Row[] =>
  lines.flatMap(({ drugId, name, packs, short }) => {
    const batches = suggested
      .filter((it) => it.drugId === drugId)
      .flatMap((it) => Array.from({ length: it.packs }, () => it.batchNo));
    return Array.from({ length: packs - short }, (_, n) => ({
      ...{ drugId, name, batchNo: batches[n] ?? '', code: '' },
    }));
  });

/** 调配: a scanner types one trace code after the other. */
export function PackingForm({ order, onDone, onChanged }: Props) {
  const { message } = App.useApp();
  const [rows, setRows] = useState(() => rowsOf(order));
  const [refused, setRefused] = useState<string>();
  const { busy, run } = useCommand(dispenseOrder);
  const change = (at: number, part: Partial<Row>) =>
    setRows(rows.map((it, place) => (place === at ? { ...it, ...part } : it)));
  const pack = async () => {
    if (rows.some(({ code }) => !/^[0-9A-Z]{16,30}$/.test(code.trim())))
      return setRefused('请逐盒扫描追溯码，16 至 30 位');
    if (rows.some(({ batchNo }) => batchNo.trim() === '')) return setRefused('请填写每一盒的批号');
    setRefused(undefined);
    const packs = rows.map(({ drugId, batchNo, code }) => ({
      ...{ drugId, batchNo: batchNo.trim(), code: code.trim() },
    }));
    const reply = await run({ orderId: order.id, packs });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已调配，请另一位药师核对');
    onDone();
  };
  return (
    <div className="stack">
      {rows.map(({ name, batchNo, code }, at) => (
        <div className="row" key={at}>
          <span style={{ minWidth: 180 }}>
            {at + 1}. {name}
          </span>
          <Input
            aria-label={`第${String(at + 1)}盒批号`}
            style={{ width: 140 }}
            value={batchNo}
            maxLength={30}
            onChange={({ target }) => change(at, { batchNo: target.value })}
          />
          <Input
            aria-label={`第${String(at + 1)}盒追溯码`}
            className="figures"
            placeholder="扫描追溯码"
            value={code}
            maxLength={30}
            autoFocus={at === 0}
            onChange={({ target }) => change(at, { code: target.value.toUpperCase() })}
          />
        </div>
      ))}
      <Refusal message={refused} />
      <div className="row">
        <Button type="primary" loading={busy} onClick={() => void pack()}>
          完成调配
        </Button>
        <Short order={order} onChanged={onChanged} onRefused={setRefused} />
      </div>
    </div>
  );
}

type ShortProps = {
  readonly order: DeskOrder;
  readonly onChanged: () => Promise<void>;
  readonly onRefused: (why: string | undefined) => void;
};

/** 缺药: one pack of a drug that is not there after all. */
function Short({ order, onChanged, onRefused }: ShortProps) {
  const [drugId, setDrugId] = useState<DrugId>();
  const { busy, run } = useCommand(markShort);
  const mark = async () => {
    if (!drugId) return onRefused('请先选择缺哪一种药');
    const reply = await run({ orderId: order.id, drugId, packs: 1, words: '货位上没有可发的药品' });
    if (!reply) return;
    onRefused(reply.ok ? undefined : explain(reply.code));
    if (reply.ok) await onChanged();
  };
  return (
    <>
      <Select
        aria-label="缺哪一种药"
        style={{ width: 200 }}
        placeholder="缺哪一种药"
        {...(drugId !== undefined && { value: drugId })}
        onChange={setDrugId}
        options={order.lines.map((line) => ({ value: line.drugId, label: line.name }))}
      />
      <Button loading={busy} onClick={() => void mark()}>
        缺一盒，退差价
      </Button>
    </>
  );
}
