import { Button, Modal } from 'antd';
import { useState } from 'react';
import { issueActivation, type StaffView } from '@shared/contracts/staff';
import { copy } from '../../platform/clipboard';
import { addressHere } from '../../platform/location';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { ShownOnce } from '../../ui/ShownOnce';
import { whenText } from '../../ui/when';
import { explain } from './messages';

type Props = { readonly person: StaffView; readonly onClose: () => void };

/** 发开通码: shown once, handed over in person. */
export function ActivationDialog({ person, onClose }: Props) {
  const { busy, run } = useCommand(issueActivation);
  const [issued, setIssued] = useState<{ readonly activationCode: string; readonly until: number }>();
  const [refused, setRefused] = useState<string>();
  const issue = async () => {
    setRefused(undefined);
    const reply = await run({ staffId: person.id });
    if (!reply) return;
    if (reply.ok) return setIssued(reply.value);
    // The code is answered once: when that answer got lost, another press issues another code.
    setRefused(
      reply.code === 'request.key_reused'
        ? '上一次的答复没有送达。再按一次会发一个新的开通码'
        : explain(reply.code),
    );
  };
  if (!issued)
    return (
      <DeedFrame
        title={`给${person.name}发开通码`}
        effects={[
          '开通码只显示一次，一天内有效',
          '之前发给这位人员的开通码失效',
          '请当面交给本人，不要通过聊天工具发送',
        ]}
        okText="发开通码"
        busy={busy}
        refused={refused}
        onOk={issue}
        onClose={onClose}
      />
    );
  return (
    <Modal
      open
      title="开通码已生成"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已交给本人，关闭
        </Button>
      }
    >
      <ShownOnce
        title={`${person.name}（${person.loginName}）的开通码`}
        codes={[issued.activationCode]}
        onCopy={copy}
      >
        <p>有效期到 {whenText(issued.until)}。</p>
        <p>
          开通地址：<span className="mono">{addressHere('/activate')}</span>
        </p>
      </ShownOnce>
      <p className="quiet">关闭后不能再查看，需要时可以重新发放。</p>
    </Modal>
  );
}
