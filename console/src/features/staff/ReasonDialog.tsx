import { App, Input } from 'antd';
import { useId, useState } from 'react';
import type {
  declineRole,
  reinstateStaff,
  resetStaff,
  StaffView,
  suspendStaff,
} from '@shared/contracts/staff';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

const LEAST = 5;
const MOST = 500;

type Props = {
  readonly person: StaffView;
  readonly contract: typeof declineRole | typeof suspendStaff | typeof reinstateStaff | typeof resetStaff;
  readonly title: string;
  readonly effects: readonly string[];
  readonly okText: string;
  readonly isDanger?: boolean;
  /** Said when it has happened. */
  readonly done: string;
  readonly onClose: () => void;
  readonly onChanged: (person: StaffView) => void;
};

/** A decision about a person that needs a reason. */
export function ReasonDialog({ person, contract, done, onClose, onChanged, ...frame }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(contract);
  const id = useId();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const decide = async () => {
    if (reason.trim().length < LEAST) return setRefused(`请写明理由，至少 ${LEAST} 个字`);
    setRefused(undefined);
    const reply = await run({ staffId: person.id, reason: reason.trim() });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    onChanged(reply.value);
    void message.success(done);
    onClose();
  };
  return (
    <DeedFrame {...frame} busy={busy} refused={refused} onOk={decide} onClose={onClose}>
      <div className="counted">
        <label htmlFor={id}>理由</label>
        <Input.TextArea
          id={id}
          autoFocus
          rows={3}
          maxLength={MOST}
          showCount
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </DeedFrame>
  );
}
