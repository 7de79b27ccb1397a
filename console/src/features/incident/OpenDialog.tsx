import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { openIncident } from '@shared/contracts/incident';
import type { IncidentId } from '@shared/kernel/ids';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { factsOf, NO_FACTS } from './facts';
import { FactsFields } from './FactsFields';
import { explain } from './messages';
import { fieldOf, momentOf } from './moment';

type Props = {
  readonly eventId: string | undefined;
  readonly onClose: () => void;
  readonly onOpened: (id: IncidentId) => void;
};

/** 登记安全事件: real or a drill is chosen, never assumed. */
export function OpenDialog({ eventId, onClose, onOpened }: Props) {
  const id = useId();
  const { busy, run } = useCommand(openIncident);
  const [isDrill, setIsDrill] = useState<boolean>();
  const [noticed, setNoticed] = useState(() => fieldOf(Date.now()));
  const [typed, setTyped] = useState(NO_FACTS);
  const [refused, setRefused] = useState<string>();
  const open = async () => {
    const noticedAt = momentOf(noticed);
    const facts = factsOf(typed);
    if (isDrill === undefined) return setRefused('请选择真实事件还是演练');
    if (noticedAt === undefined) return setRefused('请填写发现时间');
    if (typeof facts === 'string') return setRefused(facts);
    setRefused(undefined);
    const from = eventId === undefined ? {} : { securityEventId: eventId };
    const reply = await run({ isDrill, noticedAt, facts, ...from });
    if (!reply) return;
    if (reply.ok) onOpened(reply.value.id);
    else setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title="登记安全事件"
      effects={[
        '登记后按顺序处置：控制、报告主管部门、通知个人、总结结束，每一步都会留痕',
        '不清楚的先留空，查明后再补充',
        ...(eventId === undefined ? [] : ['会记下是从哪一条安全事件记录开始的']),
      ]}
      okText="登记"
      busy={busy}
      refused={refused}
      onOk={open}
      onClose={onClose}
    >
      <Radio.Group
        aria-label="真实还是演练"
        optionType="button"
        value={isDrill}
        onChange={({ target }) => setIsDrill(target.value as boolean)}
        options={[
          { value: false, label: '真实事件' },
          { value: true, label: '演练' },
        ]}
      />
      <div>
        <label htmlFor={`${id}-noticed`}>发现时间</label>
        <Input
          id={`${id}-noticed`}
          type="datetime-local"
          value={noticed}
          onChange={({ target }) => setNoticed(target.value)}
        />
      </div>
      <FactsFields typed={typed} onChange={setTyped} />
    </DeedFrame>
  );
}
