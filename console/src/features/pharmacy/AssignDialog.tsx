import { Input } from 'antd';
import { useState } from 'react';
import { assignDispenser, type PharmacyView } from '@shared/contracts/pharmacy';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { useDecided } from './useDecided';

type Props = { readonly pharmacy: PharmacyView; readonly onClose: () => void; readonly onDone: () => void };

/** 指定药房人员. */
export function AssignDialog({ pharmacy, onClose, onDone }: Props) {
  const { busy, refused, refuse, decide } = useDecided(assignDispenser, explain, onDone);
  const [loginName, setLoginName] = useState('');
  const assign = async () => {
    if (loginName.trim() === '') return refuse('请填写登录名');
    await decide({ pharmacyId: pharmacy.id, loginName: loginName.trim() });
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
