import { App } from 'antd';
import type {
  declineRole,
  reinstateStaff,
  resetStaff,
  StaffView,
  suspendStaff,
} from '@shared/contracts/staff';
import { useCommand } from '../../platform/useCommand';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { explain } from './messages';

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
export function ReasonDialog({ person, contract, done, onChanged, ...frame }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(contract);
  const decide = async (reason: string) => {
    const reply = await run({ staffId: person.id, reason });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    onChanged(reply.value);
    void message.success(done);
    frame.onClose();
    return undefined;
  };
  return <ReasonFrame {...frame} busy={busy} onDecide={decide} />;
}
