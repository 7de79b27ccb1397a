import { App } from 'antd';
import { useState } from 'react';
import { approveRole, type StaffView } from '@shared/contracts/staff';
import { awaitedRole } from '@shared/domain/staff/policy';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = {
  readonly person: StaffView;
  readonly onClose: () => void;
  readonly onChanged: (person: StaffView) => void;
};

/** 批准岗位: the role that stands here is the one that is approved, or none. */
export function ApproveDialog({ person, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(approveRole);
  const [refused, setRefused] = useState<string>();
  const role = awaitedRole(person) ?? person.role;
  const approve = async () => {
    setRefused(undefined);
    const reply = await run({ staffId: person.id, role });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    onChanged(reply.value);
    void message.success('已批准');
    onClose();
  };
  const isNew = person.state === 'proposed';
  return (
    <DeedFrame
      title={`批准${person.name}的岗位：${STAFF_ROLE_NAMES[role]}`}
      effects={
        isNew
          ? ['系统管理员可以给这位人员发开通码', '本人开通后，按这个岗位使用管理台']
          : [
              `岗位由${STAFF_ROLE_NAMES[person.role]}变更为${STAFF_ROLE_NAMES[role]}，立即生效`,
              '以原岗位进行的登录立即结束，本人需要重新登录',
            ]
      }
      okText="批准"
      busy={busy}
      refused={refused}
      onOk={approve}
      onClose={onClose}
    />
  );
}
