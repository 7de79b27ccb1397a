import { App } from 'antd';
import { useState } from 'react';
import { withdrawSealRequest } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = {
  readonly asked: ConsultationId;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 撤回封存申请 of the hospital, while the patient has not answered. */
export function WithdrawDialog({ asked, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(withdrawSealRequest);
  const [refused, setRefused] = useState<string>();
  const withdraw = async () => {
    setRefused(undefined);
    const reply = await run({ consultationId: asked });
    if (!reply) return undefined;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已撤回');
    return onChanged();
  };
  return (
    <DeedFrame
      title="撤回封存申请"
      effects={[
        '患者不再看到这份申请',
        '病历可以再更正，处方可以再变动，到期的内容照常删除',
        '以后可以重新申请',
      ]}
      okText="撤回申请"
      busy={busy}
      refused={refused}
      onOk={withdraw}
      onClose={onClose}
    />
  );
}
