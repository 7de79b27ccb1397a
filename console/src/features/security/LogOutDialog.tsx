import { App, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { logOutOwner } from '@shared/contracts/staff';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { ownerFrom, REASON_NAMES, type LogOutReason } from './owner';

type Props = { readonly onClose: () => void };

/** 代为退出登录: somebody has called, because their phone is gone. */
export function LogOutDialog({ onClose }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(logOutOwner);
  const [kind, setKind] = useState<'person' | 'doctor'>('person');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState<LogOutReason>();
  const [refused, setRefused] = useState<string>();
  const logOut = async () => {
    const owner = ownerFrom(kind, name, number);
    if (typeof owner === 'string') return setRefused(owner);
    if (!reason) return setRefused('请选择原因');
    setRefused(undefined);
    const reply = await run({ owner, reason });
    if (!reply) return undefined;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success(`已退出 ${String(reply.value.devices)} 台设备`);
    return onClose();
  };
  return (
    <DeedFrame
      title="代为退出登录"
      effects={[
        '先核对来电者身份：姓名和身份证号须与登记一致',
        '该账号的全部设备立即退出，本人能看到时间和原因',
        '微信没有冻结时，拿到手机的人仍能重新登录：请提醒来电者同时冻结微信',
      ]}
      okText="全部退出"
      isDanger
      busy={busy}
      refused={refused}
      onOk={logOut}
      onClose={onClose}
    >
      <Form layout="vertical" requiredMark={false} component="div">
        <Form.Item label="谁的账号">
          <Radio.Group
            value={kind}
            onChange={({ target }) => {
              setKind(target.value as 'person' | 'doctor');
              setNumber('');
            }}
            options={[
              { value: 'person', label: '患者' },
              { value: 'doctor', label: '医生' },
            ]}
          />
        </Form.Item>
        <Form.Item label="姓名" htmlFor="owner-name">
          <Input
            id="owner-name"
            autoFocus
            maxLength={30}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Form.Item>
        <Form.Item label={kind === 'person' ? '身份证号' : '医生编号'} htmlFor="owner-number">
          <Input
            id="owner-number"
            autoComplete="off"
            maxLength={64}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        </Form.Item>
        <Form.Item label="原因">
          <Radio.Group
            value={reason}
            onChange={({ target }) => setReason(target.value as LogOutReason)}
            options={Object.entries(REASON_NAMES).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      </Form>
    </DeedFrame>
  );
}
