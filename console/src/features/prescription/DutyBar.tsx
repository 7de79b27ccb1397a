import { App, Button, Input } from 'antd';
import { useCallback, useEffect, useId, useState } from 'react';
import type * as z from 'zod/mini';
import { endDuty, startDuty, type getDuty } from '@shared/contracts/prescription';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { explain } from './messages';
import { prescriptionService } from './service';

type Duty = z.output<typeof getDuty.output>;

/** 值班: whoever is not on duty reviews nothing. */
export function DutyBar({ onChanged }: { readonly onChanged: (isOnDuty: boolean) => void }) {
  const { message } = App.useApp();
  const [duty, setDuty] = useState<Duty>();
  const [isStarting, setIsStarting] = useState(false);
  const { busy, run } = useCommand(endDuty);
  const take = useCallback(
    (next: Duty) => {
      setDuty(next);
      onChanged(next.mine !== undefined);
    },
    [onChanged],
  );
  useEffect(() => {
    void prescriptionService.duty().then((reply) => reply.ok && take(reply.value));
  }, [take]);
  const end = async () => {
    const reply = await run({});
    if (!reply) return;
    if (reply.ok) take(reply.value);
    else void message.error(explain(reply.code));
  };
  if (!duty) return null;
  return (
    <>
      <Tag tone={duty.mine ? 'done' : 'quiet'} text={`${String(duty.onDuty)} 位药师值班`} />
      {duty.mine ? (
        <>
          <span className="quiet">值班到 {momentText(duty.mine.until)}</span>
          <Button onClick={() => void end()} loading={busy}>
            结束值班
          </Button>
        </>
      ) : (
        <Button type="primary" onClick={() => setIsStarting(true)}>
          开始值班
        </Button>
      )}
      {isStarting && (
        <StartDialog
          onClose={() => setIsStarting(false)}
          onStarted={(next) => {
            setIsStarting(false);
            take(next);
          }}
        />
      )}
    </>
  );
}

type StartProps = { readonly onClose: () => void; readonly onStarted: (duty: Duty) => void };

function StartDialog({ onClose, onStarted }: StartProps) {
  const id = useId();
  const { busy, run } = useCommand(startDuty);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const start = async () => {
    if (typed.trim().length < 5) return setRefused('请填写您的药师执业证编号');
    setRefused(undefined);
    const reply = await run({ licenceNo: typed.trim() });
    if (!reply) return undefined;
    return reply.ok ? onStarted(reply.value) : setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title="开始值班"
      effects={['核对您的执业证编号和姓名', '值班最长 12 小时，之后自动结束']}
      okText="开始值班"
      busy={busy}
      refused={refused}
      onOk={start}
      onClose={onClose}
    >
      <div className="counted">
        <label htmlFor={id}>药师执业证编号</label>
        <Input
          id={id}
          autoFocus
          value={typed}
          maxLength={40}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
    </DeedFrame>
  );
}
