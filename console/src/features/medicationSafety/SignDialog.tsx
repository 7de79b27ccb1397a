import { App, Input } from 'antd';
import { useId, useState } from 'react';
import { signSafetyRules } from '@shared/contracts/drug';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = { readonly version: string; readonly onClose: () => void; readonly onChanged: () => void };

/** A code as typed, without the spaces that an app shows in it. */
const plainCode = (typed: string): string => typed.replace(/\s/g, '').toLowerCase();

/** 签署合理用药规则, with both factors. */
export function SignDialog({ version, onClose, onChanged }: Props) {
  const id = useId();
  const { message } = App.useApp();
  const { busy, run } = useCommand(signSafetyRules);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<string>();
  const sign = async () => {
    if (password === '') return setRefused('请填写密码');
    if (!/^(\d{6}|[a-z0-9]{5}-[a-z0-9]{5})$/.test(plainCode(code)))
      return setRefused('动态码是 6 位数字，恢复码形如 abcde-12345');
    setRefused(undefined);
    const reply = await run({ password, code: plainCode(code) });
    if (!reply) return;
    if (!reply.ok) {
      setCode('');
      return setRefused(explain(reply.code));
    }
    void message.success('已签署');
    onChanged();
  };
  return (
    <DeedFrame
      title={`签署合理用药规则 ${version}`}
      effects={[
        '您以医学负责人的身份认可这个版本的全部规则和来源',
        '签署后这个版本不能再审阅；医生和药师不再看到“尚未签署”的提示',
        '签署与规则内容的哈希绑定，并留痕',
      ]}
      okText="签署"
      busy={busy}
      refused={refused}
      onOk={sign}
      onClose={onClose}
    >
      <div>
        <label htmlFor={`${id}-password`}>密码</label>
        <Input.Password
          id={`${id}-password`}
          autoComplete="current-password"
          maxLength={128}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-code`}>动态码或恢复码</label>
        <Input
          id={`${id}-code`}
          autoComplete="one-time-code"
          maxLength={16}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </div>
    </DeedFrame>
  );
}
