import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { finishActivation } from '@shared/contracts/staff';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { ruleOf } from '../../ui/rule';
import { grouped, type Activation } from './activation';
import { explain } from './messages';
import { codeOf, sixDigitsFault } from './typed';

type Props = {
  readonly opened: Activation;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
  readonly onAnew: () => void;
};

/** 开通, second step: a code of the new second factor proves that it works. */
export function ActivationFinish({ opened, onDone, onAnew }: Props) {
  const { busy, run } = useCommand(finishActivation);
  const [refused, setRefused] = useState<{ readonly code: string }>();
  const submit = async ({ code }: { readonly code: string }) => {
    setRefused(undefined);
    const { loginName, activationCode } = opened;
    const reply = await run({ loginName, activationCode, code: codeOf(code) });
    if (!reply) return;
    if (reply.ok) onDone(reply.value.recoveryCodes);
    else setRefused(reply);
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(it) => void submit(it as { code: string })}>
      <div className="stack">
        <p>用手机上的验证器应用扫描下面的二维码，它会每 30 秒给出一个 6 位动态码。</p>
        <div className="entrance__qr" role="img" aria-label="动态码密钥的二维码">
          <QRCode value={opened.otpauthUri} type="svg" size={192} color="#1a2733" bgColor="#ffffff" />
        </div>
        <div>
          <p className="quiet">不能扫码时，在验证器里手工输入密钥：</p>
          <p className="mono" data-testid="secret">
            {grouped(opened.secret)}
          </p>
        </div>
        <Form.Item
          name="code"
          label="验证器现在显示的动态码"
          rules={[ruleOf(sixDigitsFault)]}
          validateTrigger="onSubmit"
          style={{ marginBottom: 0 }}
        >
          <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={10} />
        </Form.Item>
        <Refusal message={refused && explain(refused.code)} />
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          完成开通
        </Button>
        {refused?.code === 'staff.activation_invalid' && <Button onClick={onAnew}>回到上一步</Button>}
      </div>
    </Form>
  );
}
