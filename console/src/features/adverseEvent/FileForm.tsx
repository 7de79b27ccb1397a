import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { fileEvent, type StaffEvent } from '@shared/contracts/adverseEvent';
import { CAUSALITIES, type Causality } from '@shared/domain/adverseEvent/event';
import { CAUSALITY_WORDS } from '@shared/domain/adverseEvent/words';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';

type Props = { readonly event: StaffEvent; readonly onDone: (event: StaffEvent) => void };

/** 上报: done in the national system by hand; here stands that it was, with the number from there. */
export function FileForm({ event, onDone }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(fileEvent);
  const [causality, setCausality] = useState<Causality>();
  const [reference, setReference] = useState('');
  const [refused, setRefused] = useState<string>();
  const file = async () => {
    if (!causality) return setRefused('请选择报告单位评价');
    if (reference.trim() === '') return setRefused('请填写国家监测系统给的编码');
    setRefused(undefined);
    const reply = await run({ eventId: event.id, causality, reference: reference.trim() });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已登记上报');
    onDone(reply.value);
  };
  return (
    <div className="stack" role="group" aria-label="上报">
      <p className="quiet">先在国家药品不良反应监测系统中提交报告，再在这里登记。</p>
      <span>报告单位评价</span>
      <Select
        aria-label="报告单位评价"
        placeholder="请选择"
        {...(causality !== undefined && { value: causality })}
        onChange={setCausality}
        options={CAUSALITIES.map((value) => ({ value, label: CAUSALITY_WORDS[value] }))}
      />
      <Input
        aria-label="国家监测系统编码"
        placeholder="国家监测系统编码"
        maxLength={40}
        value={reference}
        onChange={({ target }) => setReference(target.value)}
      />
      <Refusal message={refused} />
      <Button type="primary" loading={busy} onClick={() => void file()}>
        登记已上报
      </Button>
    </div>
  );
}
