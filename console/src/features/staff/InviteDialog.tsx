import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { inviteStaff, type StaffView } from '@shared/contracts/staff';
import type { StaffRole } from '@shared/kernel/actor';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { inviteFault } from './invite';
import { RoleChoice } from './RoleChoice';

type Props = { readonly onClose: () => void; readonly onChanged: (person: StaffView) => void };

/** 新增人员. */
export function InviteDialog({ onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(inviteStaff);
  const [name, setName] = useState('');
  const [loginName, setLoginName] = useState('');
  const [role, setRole] = useState<StaffRole>();
  const [refused, setRefused] = useState<string>();
  const invite = async () => {
    const fault = inviteFault({ name, loginName, role });
    if (fault !== undefined || role === undefined) return setRefused(fault);
    setRefused(undefined);
    const reply = await run({ name: name.trim(), loginName: loginName.trim().toLowerCase(), role });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    onChanged(reply.value);
    void message.success('已提交，等待安全管理员批准');
    onClose();
  };
  return (
    <DeedFrame
      title="新增人员"
      effects={['一人一个登录名，不能共用', '安全管理员批准岗位后，您再发开通码']}
      okText="提交申请"
      busy={busy}
      refused={refused}
      onOk={invite}
      onClose={onClose}
    >
      <Form layout="vertical" requiredMark={false} component="div">
        <Form.Item label="姓名" htmlFor="invite-name">
          <Input
            id="invite-name"
            autoFocus
            maxLength={30}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Form.Item>
        <Form.Item label="登录名" htmlFor="invite-login" extra="小写字母开头，3 到 32 位，如 wang.fang">
          <Input
            id="invite-login"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={32}
            value={loginName}
            onChange={({ target }) => setLoginName(target.value)}
          />
        </Form.Item>
        <RoleChoice label="岗位" value={role} onChange={setRole} />
      </Form>
    </DeedFrame>
  );
}
