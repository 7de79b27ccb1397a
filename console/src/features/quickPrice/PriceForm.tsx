import { App, Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import type * as z from 'zod/mini';
import { setQuickPrice } from '@shared/contracts/appointment';
import { yuan } from '@shared/kernel/money';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Price = z.infer<typeof setQuickPrice.output>;
type Props = { readonly price: Price; readonly onDone: () => void };

/** 设置价格: typed in yuan, compared with the price that holds, and set. */
export function PriceForm({ price, onDone }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const { busy, run } = useCommand(setQuickPrice);
  const { feeFen: wasFen, leastFen, mostFen } = price;
  const [typed, setTyped] = useState<number | null>(wasFen / 100);
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<string>();
  const feeFen = typed === null ? undefined : Math.round(typed * 100);
  const fault =
    feeFen === undefined || feeFen < leastFen || feeFen > mostFen
      ? `请填写 ${yuan(leastFen)} 到 ${yuan(mostFen)} 元`
      : undefined;
  const close = () => {
    setAsked(false);
    setRefused(undefined);
  };
  const save = async () => {
    const reply = await run({ feeFen: feeFen!, wasFen });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已设置');
    close();
    onDone();
  };
  return (
    <div className="stack">
      <div>
        <label htmlFor={id}>新价格（元）</label>
        <InputNumber
          id={id}
          value={typed}
          step={1}
          precision={2}
          {...(fault && { status: 'error' })}
          onChange={setTyped}
          style={{ width: 160 }}
        />
        {fault && <div role="alert">{fault}</div>}
      </div>
      <div>
        <Button
          type="primary"
          disabled={fault !== undefined || feeFen === wasFen}
          onClick={() => setAsked(true)}
        >
          设置价格
        </Button>
      </div>
      {isAsked && (
        <DeedFrame
          title={`值班快问改为 ${yuan(feeFen!)} 元`}
          effects={[
            `现在是 ${yuan(wasFen)} 元；患者下单前立即看到新价格`,
            '已经下单的按下单时的价格，不补不退',
            '这次修改会留痕',
          ]}
          okText="确认修改"
          busy={busy}
          refused={refused}
          onOk={save}
          onClose={close}
        />
      )}
    </div>
  );
}
