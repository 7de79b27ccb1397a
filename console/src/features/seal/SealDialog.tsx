import { App, Input } from 'antd';
import { useId, useState } from 'react';
import { sealRecord } from '@shared/contracts/seal';
import { SEAL_REQUEST_DAYS } from '@shared/domain/seal/undecided';
import { ConsultationId } from '@shared/kernel/ids';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = {
  /** The visit whose sealing the patient has asked for; without it the hospital asks, by its number. */
  readonly asked: ConsultationId | undefined;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** 封存病历 for the hospital: confirms what the patient has asked for, or asks first. */
export function SealDialog({ asked, onClose, onChanged }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const { busy, run } = useCommand(sealRecord);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const seal = async () => {
    const consultationId = asked ?? ConsultationId.safeParse(typed.trim()).data;
    if (!consultationId) return setRefused('请填写问诊编号');
    setRefused(undefined);
    const reply = await run({ consultationId, isAnswer: asked !== undefined });
    if (!reply) return undefined;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success(reply.value.state === 'sealed' ? '已封存' : '已申请，等待患者确认');
    return onChanged();
  };
  return (
    <DeedFrame
      title={asked ? '确认封存' : '申请封存'}
      effects={
        asked
          ? ['对话和病历原样固定，双方都不能修改或删除', '封存不能撤销，保存期内不会到期删除']
          : [
              '患者会看到申请，确认后才封存',
              `患者 ${String(SEAL_REQUEST_DAYS)} 天不回应，申请自动失效；您可以提前撤回`,
            ]
      }
      okText={asked ? '确认封存' : '申请封存'}
      busy={busy}
      refused={refused}
      onOk={seal}
      onClose={onClose}
    >
      {!asked && (
        <div className="counted">
          <label htmlFor={id}>问诊编号</label>
          <Input id={id} autoFocus value={typed} onChange={({ target }) => setTyped(target.value)} />
        </div>
      )}
    </DeedFrame>
  );
}
