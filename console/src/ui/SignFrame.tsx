import { App, Input } from 'antd';
import { useId, useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { DeedFrame } from './DeedFrame';

type Factors = { readonly password: string; readonly code: string };
type Props<Code extends string> = {
  readonly title: string;
  readonly effects: readonly string[];
  readonly done: string;
  readonly busy: boolean;
  /** Undefined: the press before this one is still being worked on. */
  readonly sign: (factors: Factors) => Promise<Result<unknown, Code> | undefined>;
  readonly explain: (code: Code) => string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** A code as typed, without the spaces that an app shows in it. */
const plainCode = (typed: string): string => typed.replace(/\s/g, '').toLowerCase();

/** Signing for something with both factors of one's own sign-in. */
export function SignFrame<Code extends string>(props: Props<Code>) {
  const id = useId();
  const { message } = App.useApp();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<string>();
  const sign = async () => {
    if (password === '') return setRefused('请填写密码');
    if (!/^(\d{6}|[a-z0-9]{5}-[a-z0-9]{5})$/.test(plainCode(code)))
      return setRefused('动态码是 6 位数字，恢复码形如 abcde-12345');
    setRefused(undefined);
    const reply = await props.sign({ password, code: plainCode(code) });
    if (!reply) return;
    if (!reply.ok) {
      setCode('');
      return setRefused(props.explain(reply.code));
    }
    void message.success(props.done);
    props.onChanged();
  };
  return (
    <DeedFrame
      title={props.title}
      effects={props.effects}
      okText="签署"
      busy={props.busy}
      refused={refused}
      onOk={sign}
      onClose={props.onClose}
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
