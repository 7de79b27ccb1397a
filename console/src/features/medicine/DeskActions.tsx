import { App, Button, Input } from 'antd';
import { useState } from 'react';
import {
  checkOrder,
  failOrder,
  giveBackOrder,
  handOverOrder,
  shipOrder,
  type DeskOrder,
} from '@shared/contracts/medicineOrder';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';

type Props = { readonly order: DeskOrder; readonly onDone: () => void };
type Answer = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** What comes after packing: check, send back, hand to a courier or to the patient, or give up. */
export function DeskActions({ order, onDone }: Props) {
  const { message } = App.useApp();
  const [words, setWords] = useState('');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<string>();
  const check = useCommand(checkOrder);
  const giveBack = useCommand(giveBackOrder);
  const fail = useCommand(failOrder);
  const ship = useCommand(shipOrder);
  const handOver = useCommand(handOverOrder);
  const busy = [check, giveBack, fail, ship, handOver].some((it) => it.busy);
  const { id: orderId, state, way, isMyPacking } = order;
  const settle = (reply: Answer | undefined, done: string) => {
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success(done);
    onDone();
  };
  const said = async (command: typeof giveBack | typeof fail, done: string) => {
    if (words.trim().length < 5) return setRefused('请写明原因，至少 5 个字');
    settle(await command.run({ orderId, words: words.trim() }), done);
  };
  if (!['paid', 'dispensing', 'checked'].includes(state)) return <Refusal message={refused} />;
  return (
    <div className="stack">
      {state === 'checked' && way === 'pick_up' && (
        <Input
          aria-label="取药码"
          placeholder="患者出示的 6 位取药码"
          style={{ width: 240 }}
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.trim())}
        />
      )}
      <Input
        aria-label="原因"
        placeholder="退回重配或无法供药的原因"
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Refusal message={refused} />
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {state === 'dispensing' && (
          <Button
            type="primary"
            disabled={busy || isMyPacking}
            onClick={() => void check.run({ orderId }).then((it) => settle(it, '已核对'))}
          >
            {isMyPacking ? '须另一位药师核对' : '核对无误'}
          </Button>
        )}
        {state === 'checked' && way === 'delivery' && (
          <Button
            type="primary"
            disabled={busy}
            onClick={() => void ship.run({ orderId }).then((it) => settle(it, '已交快递'))}
          >
            交给快递
          </Button>
        )}
        {state === 'checked' && way === 'pick_up' && (
          <Button
            type="primary"
            disabled={busy || !/^\d{6}$/.test(code)}
            onClick={() => void handOver.run({ orderId, code }).then((it) => settle(it, '已发药'))}
          >
            当面发药
          </Button>
        )}
        {state !== 'paid' && (
          <Button disabled={busy} onClick={() => void said(giveBack, '已退回重配')}>
            退回重配
          </Button>
        )}
        <Button danger disabled={busy} onClick={() => void said(fail, '已取消，全额退款')}>
          无法供药
        </Button>
      </div>
    </div>
  );
}
