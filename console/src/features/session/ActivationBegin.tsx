import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { beginActivation } from '@shared/contracts/staff';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { ruleOf } from '../../ui/rule';
import type { Activation } from './activation';
import { explain } from './messages';
import {
  activationCodeFault,
  activationCodeOf,
  loginNameFault,
  loginNameOf,
  newPasswordFault,
} from './typed';

type Typed = {
  readonly loginName: string;
  readonly activationCode: string;
  readonly password: string;
  readonly again: string;
};

/** 开通, first step: the code, and a password of one's own. */
export function ActivationBegin({ onOpened }: { readonly onOpened: (opened: Activation) => void }) {
  const { busy, run } = useCommand(beginActivation);
  const [refused, setRefused] = useState<string>();
  const submit = async (typed: Typed) => {
    setRefused(undefined);
    const who = {
      loginName: loginNameOf(typed.loginName),
      activationCode: activationCodeOf(typed.activationCode),
    };
    const reply = await run({ ...who, password: typed.password });
    if (!reply) return;
    if (reply.ok) onOpened({ ...who, ...reply.value });
    else setRefused(explain(reply.code));
  };
  return (
    <Form<Typed> layout="vertical" requiredMark={false} onFinish={(it) => void submit(it)}>
      <Form.Item name="loginName" label="登录名" rules={[ruleOf(loginNameFault)]} validateTrigger="onBlur">
        <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </Form.Item>
      <Form.Item
        name="activationCode"
        label="开通码"
        extra="系统管理员当面交给您的，形如 a1b2-c3d4-e5f6-g7h8"
        rules={[ruleOf(activationCodeFault)]}
        validateTrigger="onBlur"
      >
        <Input className="mono" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={32} />
      </Form.Item>
      <Form.Item
        name="password"
        label="设置密码"
        extra="16 个字以上的一句话最好；短一些时，大写、小写、数字、符号至少混用三种"
        rules={[
          ({ getFieldValue }) =>
            ruleOf((typed) => newPasswordFault(typed, loginNameOf(String(getFieldValue('loginName') ?? '')))),
        ]}
        validateTrigger="onBlur"
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输入一次密码"
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ruleOf((again) => sameFault(getFieldValue('password') as string, again)),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <div className="stack">
        <Refusal message={refused} />
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          下一步：设置动态码
        </Button>
      </div>
    </Form>
  );
}

const sameFault = (password: string | undefined, again: string): string | undefined =>
  password === again ? undefined : '两次输入的密码不一样';
