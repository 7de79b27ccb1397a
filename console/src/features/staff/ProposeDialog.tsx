import { App } from 'antd';
import { useState } from 'react';
import { proposeRole, type StaffView } from '@shared/contracts/staff';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import type { StaffRole } from '@shared/kernel/actor';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';
import { RoleChoice } from './RoleChoice';

type Props = {
  readonly person: StaffView;
  readonly onClose: () => void;
  readonly onChanged: (person: StaffView) => void;
};

/** 申请变更岗位. */
export function ProposeDialog({ person, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(proposeRole);
  const [role, setRole] = useState<StaffRole>();
  const [refused, setRefused] = useState<string>();
  const propose = async () => {
    if (role === undefined) return setRefused('请选择新岗位');
    setRefused(undefined);
    const reply = await run({ staffId: person.id, role });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    onChanged(reply.value);
    void message.success('已提交，等待安全管理员批准');
    onClose();
  };
  return (
    <DeedFrame
      title={`申请变更${person.name}的岗位`}
      effects={[
        `现在的岗位是${STAFF_ROLE_NAMES[person.role]}，批准前不变`,
        '批准后立即生效，以原岗位进行的登录会结束',
      ]}
      okText="提交申请"
      busy={busy}
      refused={refused}
      onOk={propose}
      onClose={onClose}
    >
      <RoleChoice label="新岗位" value={role} except={person.role} onChange={setRole} />
    </DeedFrame>
  );
}
