import { App, Button, Descriptions } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { changeSigningPin, openSigning, revokeSigning, type SigningKeyView } from '@shared/contracts/signing';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { isWholePin, PinInput } from '../../ui/PinInput';
import { momentText } from '../../ui/when';
import { explain } from './messages';
import { signingService } from './service';

const STATES: Record<SigningKeyView['state'], string> = {
  active: '已开通',
  locked: '口令已锁定',
  expired: '证书已过期',
  revoked: '已注销',
};
type Screen = { readonly key?: SigningKeyView } | { readonly failed: string } | undefined;

/** 电子签名 of this pharmacist. */
export default function SigningPage() {
  const [screen, setScreen] = useState<Screen>();
  const [deed, setDeed] = useState<'open' | 'change' | 'revoke'>();
  const load = useCallback(async () => {
    const reply = await signingService.get();
    setScreen(
      reply.ok ? { ...(reply.value.key && { key: reply.value.key }) } : { failed: explain(reply.code) },
    );
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  if (!screen) return <Loading rows={4} />;
  if ('failed' in screen) return <Failure message={screen.failed} onRetry={() => void load()} />;
  const { key } = screen;
  const isOpen = key?.state === 'active' || key?.state === 'locked';
  const close = () => {
    setDeed(undefined);
    void load();
  };
  return (
    <div className="stack">
      <PageTitle
        title="电子签名"
        hint="审方通过时用口令签名，与手写签名同等效力。口令只有您知道，医院不保存。"
      >
        {isOpen ? (
          <>
            <Button onClick={() => setDeed('change')}>修改口令</Button>
            <Button danger onClick={() => setDeed('revoke')}>
              注销
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={() => setDeed('open')}>
            开通电子签名
          </Button>
        )}
      </PageTitle>
      {key ? <Certificate of={key} /> : <p>还没有开通。开通后才能审方通过处方。</p>}
      {deed && <Deed kind={deed} onClose={close} />}
    </div>
  );
}

const Certificate = ({ of }: { readonly of: SigningKeyView }) => (
  <Descriptions
    column={1}
    bordered
    size="small"
    items={[
      { key: 'state', label: '状态', children: STATES[of.state] },
      { key: 'name', label: '证书持有人', children: of.name },
      { key: 'serial', label: '证书序列号', children: of.serial },
      { key: 'until', label: '证书有效期至', children: momentText(of.validUntil) },
      ...(of.lockedUntil === undefined
        ? []
        : [{ key: 'locked', label: '锁定到', children: momentText(of.lockedUntil) }]),
    ]}
  />
);

const WORDS = {
  open: { title: '开通电子签名', effects: ['为您生成签名密钥，并申请证书'], okText: '开通' },
  change: { title: '修改签名口令', effects: ['密钥和证书不变'], okText: '修改' },
  revoke: {
    title: '注销电子签名',
    effects: ['不能再审方通过处方，直到重新开通', '已经签过的仍然有效'],
    okText: '注销',
    isDanger: true,
  },
};

function Deed({ kind, onClose }: { readonly kind: keyof typeof WORDS; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [old, setOld] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [refused, setRefused] = useState<string>();
  const open = useCommand(openSigning);
  const change = useCommand(changeSigningPin);
  const revoke = useCommand(revokeSigning);
  const send = () => {
    if (kind === 'revoke') return revoke.run({});
    return kind === 'open' ? open.run({ pin }) : change.run({ pin: old, newPin: pin });
  };
  const run = async () => {
    if (kind === 'change' && !isWholePin(old)) return setRefused('请输入现在的口令');
    if (kind !== 'revoke' && !isWholePin(pin)) return setRefused('请输入 6 位数字的口令');
    if (kind !== 'revoke' && pin !== again) return setRefused('两次输入的口令不一样，请重新输入');
    const reply = await send();
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('已完成');
    onClose();
  };
  const busy = open.busy || change.busy || revoke.busy;
  return (
    <DeedFrame {...WORDS[kind]} busy={busy} refused={refused} onOk={run} onClose={onClose}>
      {kind === 'change' && <PinInput label="现在的口令" value={old} onChange={setOld} />}
      {kind !== 'revoke' && <PinInput label="新口令（6 位数字）" value={pin} onChange={setPin} />}
      {kind !== 'revoke' && <PinInput label="再输一次" value={again} onChange={setAgain} />}
    </DeedFrame>
  );
}
