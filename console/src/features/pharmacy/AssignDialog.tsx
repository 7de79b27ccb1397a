import { Input } from 'antd';
import { useState } from 'react';
import { assignDispenser, type PharmacyView } from '@shared/contracts/pharmacy';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = { readonly pharmacy: PharmacyView; readonly onClose: () => void; readonly onDone: () => void };

/** 指定药房人员. */
export function AssignDialog({ pharmacy, onClose, onDone }: Props) {
  const { busy, run } = useCommand(assignDispenser);
  const [loginName, setLoginName] = useState('');
  const [refused, setRefused] = useState<string>();
  const assign = async () => {
    if (loginName.trim() === '') return setRefused('请填写登录名');
    setRefused(undefined);
    const reply = await run({ pharmacyId: pharmacy.id, loginName: loginName.trim() });
    if (!reply) return;
    if (reply.ok) onDone();
    else setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title={`指定人员：${pharmacy.name}`}
      effects={['这个人以后只看得到这家药房的订单和库存', '每人只属于一家药房，重新指定会换药房']}
      okText="指定"
      busy={busy}
      refused={refused}
      onOk={assign}
      onClose={onClose}
    >
      <Input
        aria-label="药房药师的登录名"
        placeholder="药房药师的登录名"
        maxLength={32}
        value={loginName}
        onChange={({ target }) => setLoginName(target.value)}
      />
    </DeedFrame>
  );
}
