import { Alert, Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { endSession, lastAnswerAt } from '../../platform/session';
import { useNow } from '../../platform/useNow';
import { countdownText } from '../../ui/when';
import { idleOf } from './idle';
import { explain } from './messages';
import { sessionService } from './service';

type Props = {
  readonly idleMs: number;
  readonly until: number;
  readonly onSignOut: () => unknown;
  readonly service?: typeof sessionService;
};
const LOOK_EVERY_MS = 1_000;

/** Two minutes before the session ends: stay, or go. */
export function IdleWarning({ idleMs, until, onSignOut, service = sessionService }: Props) {
  const now = useNow(LOOK_EVERY_MS);
  const idle = idleOf({ now, lastAnswerAt: lastAnswerAt(), idleMs, until });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const over = idle.kind === 'over' ? idle.why : undefined;
  useEffect(() => {
    // Whoever comes to this desk now must not read on, even when the server has not been asked.
    if (over) endSession(over);
  }, [over]);
  const stay = async () => {
    setBusy(true);
    setTrouble(undefined);
    const reply = await service.me();
    setBusy(false);
    if (!reply.ok) setTrouble(explain(reply.code));
  };
  if (idle.kind !== 'warn') return null;
  const left = <span className="figures">{countdownText(idle.leftMs)}</span>;
  if (idle.why === 'limit')
    return (
      <Alert
        banner
        type="warning"
        title={<>一次登录最长 8 小时，{left} 后结束。填写的内容会保留，重新登录后可以接着做。</>}
      />
    );
  return (
    <Modal
      open
      title="您还在吗"
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={[
        <Button key="go" onClick={() => void onSignOut()}>
          退出登录
        </Button>,
        <Button key="stay" type="primary" autoFocus loading={busy} onClick={() => void stay()}>
          继续使用
        </Button>,
      ]}
    >
      <p>已有一段时间没有操作，登录将在 {left} 后结束。填写的内容会保留，重新登录后可以接着做。</p>
      {trouble && <p role="alert">{trouble}</p>}
    </Modal>
  );
}
