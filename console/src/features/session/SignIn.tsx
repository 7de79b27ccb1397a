import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { signIn } from '@shared/contracts/staff';
import { addressOf } from '../../platform/location';
import { openSession, useSession, type Session } from '../../platform/session';
import { useCommand } from '../../platform/useCommand';
import { Refusal } from '../../ui/Refusal';
import { ruleOf } from '../../ui/rule';
import { Entrance } from './Entrance';
import { explainFully } from './locked';
import { codeFault, codeOf, loginNameFault, loginNameOf, passwordFault } from './typed';

type Typed = { readonly loginName: string; readonly password: string; readonly code: string };

const WHY: Record<Extract<Session, { kind: 'over' }>['why'], string> = {
  server: '登录已结束。重新登录后回到刚才的页面，填写的内容还在。',
  idle: '长时间没有操作，登录已结束。重新登录后回到刚才的页面，填写的内容还在。',
  limit: '已到最长登录时间。重新登录后回到刚才的页面，填写的内容还在。',
};

const enter = ({ token, me, otherSessions }: z.output<typeof signIn.output>): void =>
  openSession(token, me.id, otherSessions);

/** 登录: both factors in one step. */
export function SignIn() {
  const session = useSession();
  const [form] = Form.useForm<Typed>();
  const code = useRef<InputRef>(null);
  const { busy, run } = useCommand(signIn);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    document.title = '登录 · 问诊管理台';
  }, []);

  const submit = async ({ loginName, password, code: typed }: Typed) => {
    setRefused(undefined);
    const reply = await run({ loginName: loginNameOf(loginName), password, code: codeOf(typed) });
    if (!reply) return;
    if (reply.ok) return enter(reply.value);
    setRefused(explainFully(reply));
    // A code counts once: the next try needs another one anyway.
    if (reply.code.startsWith('staff.')) form.setFieldValue('code', '');
    code.current?.focus();
  };

  return (
    <Entrance title="登录" foot={<a href={addressOf('/activate')}>第一次登录，或刚被重置：用开通码开通</a>}>
      {session.kind === 'over' && <Alert type="info" showIcon title={WHY[session.why]} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(it) => void submit(it)}>
        <Form.Item name="loginName" label="登录名" rules={[ruleOf(loginNameFault)]} validateTrigger="onBlur">
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[ruleOf(passwordFault)]} validateTrigger="onSubmit">
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="code"
          label="动态码"
          extra="手机验证器上的 6 位数字；手机不在身边时用恢复码"
          rules={[ruleOf(codeFault)]}
          validateTrigger="onSubmit"
        >
          <Input ref={code} autoComplete="one-time-code" spellCheck={false} maxLength={16} />
        </Form.Item>
        <div className="stack">
          <Refusal message={refused} />
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            登录
          </Button>
        </div>
      </Form>
    </Entrance>
  );
}
