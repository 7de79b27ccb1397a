import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { DeedFrame } from './DeedFrame';

const LEAST = 5;
const MOST = 500;

type Props = {
  readonly title: string;
  readonly effects: readonly string[];
  readonly okText: string;
  readonly isDanger?: boolean;
  readonly busy: boolean;
  /** Why not, or undefined when it has happened. */
  readonly onDecide: (reason: string) => Promise<string | undefined>;
  readonly onClose: () => void;
  /** What else the decision needs, above its reason. */
  readonly children?: ReactNode;
};

/** A decision that needs a reason. */
export function ReasonFrame({ onDecide, children, ...frame }: Props) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string>();
  const decide = async () => {
    if (reason.trim().length < LEAST) return setRefused(`请写明理由，至少 ${LEAST} 个字`);
    setRefused(undefined);
    setRefused(await onDecide(reason.trim()));
  };
  return (
    <DeedFrame {...frame} refused={refused} onOk={decide}>
      {children}
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
