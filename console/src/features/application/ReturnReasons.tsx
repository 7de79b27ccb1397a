import { Button, Input } from 'antd';
import { useState } from 'react';
import { returnApplication } from '@shared/contracts/application';
import type { ApplicationId } from '@shared/kernel/ids';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { explain } from './messages';
import { pointedAt, reasonsFault, reworded, without, type Reasons } from './reasons';
import { placeName } from './words';

const MOST = 200;
const FAULTS = {
  none: '请先在材料或申请内容旁按“指出问题”，写明每一项要改什么',
  unsaid: '请写明每一项要改什么，至少 2 个字；不需要的项请移除',
} as const;

type Props = {
  readonly applicationId: ApplicationId;
  readonly reasons: Reasons;
  readonly setReasons: (next: Reasons) => void;
  readonly onReturned: () => void;
};

/** 退回: a sentence for each place that must change. */
export function ReturnReasons({ applicationId, reasons, setReasons, onReturned }: Props) {
  const { busy, run } = useCommand(returnApplication);
  const [refused, setRefused] = useState<string>();
  const send = async () => {
    const fault = reasonsFault(reasons);
    if (fault) return setRefused(FAULTS[fault]);
    setRefused(undefined);
    const reply = await run({
      applicationId,
      reasons: reasons.map(({ at, text }) => ({ at, text: text.trim() })),
    });
    if (!reply) return;
    if (reply.ok) onReturned();
    else setRefused(explain(reply.code));
  };
  return (
    <div className="stack">
      <p className="quiet">有问题时，在材料或内容旁按“指出问题”，逐项写明要改什么，再退回。</p>
      {reasons.map(({ at, text }) => (
        <div key={at} className="reason">
          <label htmlFor={`reason-${at}`}>{placeName(at)}要改什么</label>
          <Input
            id={`reason-${at}`}
            autoFocus
            maxLength={MOST}
            value={text}
            onChange={({ target }) => setReasons(reworded(reasons, at, target.value))}
          />
          <Button aria-label={`移除：${placeName(at)}`} onClick={() => setReasons(without(reasons, at))}>
            移除
          </Button>
        </div>
      ))}
      <Refusal message={refused} />
      <div className="row">
        <Button onClick={() => setReasons(pointedAt(reasons, 'whole'))}>指出问题：整体</Button>
        <Button loading={busy} onClick={() => void send()}>
          退回申请{reasons.length > 0 && `（${reasons.length} 项）`}
        </Button>
      </div>
    </div>
  );
}
