import { Text } from '@tarojs/components';
import type { SigningKeyView } from '@shared/contracts/signing';
import { shanghai } from '@shared/kernel/time';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { PinInput } from '../../ui/PinInput';
import { SectionTitle } from '../../ui/SectionTitle';
import { whenText } from '../../ui/when';
import { useSigning } from './useSigning';

type Props = { readonly signing: SigningKeyView | undefined; readonly onChanged: () => void };

/** 电子签名: how it stands, and what can be done with it. */
export function SigningSheet({ signing, onChanged }: Props) {
  const now = useNow(60_000);
  const { pins, type, problem, open, change, revoke } = useSigning(onChanged);
  const isOpen = signing?.state === 'active' || signing?.state === 'locked';
  return (
    <>
      {signing && (
        <Card>
          <Cell title="状态" note={STATES[signing.state]} />
          <Cell title="证书持有人" note={signing.name} />
          <Cell title="证书序列号" note={signing.serial} />
          <Cell title="证书有效期至" note={shanghai(signing.validUntil).day} />
        </Card>
      )}
      {signing?.state === 'locked' && signing.lockedUntil !== undefined && (
        <Notice tone="waiting" title="口令已锁定">
          <Text>{`${whenText(signing.lockedUntil, now)} 后可以再试。忘记口令请注销后重新开通`}</Text>
        </Notice>
      )}
      {problem !== undefined && (
        <Notice tone="danger">
          <Text>{problem}</Text>
        </Notice>
      )}
      {isOpen ? (
        <Card>
          <SectionTitle>修改签名口令</SectionTitle>
          <PinInput label="现在的口令" value={pins.old} onChange={(old) => type({ old })} />
          <PinInput label="新口令" value={pins.first} onChange={(first) => type({ first })} />
          <PinInput label="再输一次新口令" value={pins.again} onChange={(again) => type({ again })} />
          <Button onPress={change.run} busy={change.busy}>
            修改口令
          </Button>
          <Button kind="danger-quiet" onPress={revoke.run} busy={revoke.busy}>
            注销电子签名
          </Button>
        </Card>
      ) : (
        <Card>
          <SectionTitle>{signing ? '重新开通' : '开通电子签名'}</SectionTitle>
          <Text>
            处方和病历由您本人用口令签名，与手写签名同等效力。口令只有您知道，医院不保存；请不要告诉任何人。
          </Text>
          <PinInput label="设置签名口令" value={pins.first} onChange={(first) => type({ first })} />
          <PinInput label="再输一次" value={pins.again} onChange={(again) => type({ again })} />
          <Button onPress={open.run} busy={open.busy}>
            开通电子签名
          </Button>
        </Card>
      )}
    </>
  );
}

const STATES: Record<SigningKeyView['state'], string> = {
  active: '已开通',
  locked: '已锁定',
  expired: '证书已过期',
  revoked: '已注销',
};
