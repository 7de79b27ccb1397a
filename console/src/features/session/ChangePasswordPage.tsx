import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { changePassword } from '@shared/contracts/staff';
import { useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { PageTitle } from '../../ui/PageTitle';
import { Refusal } from '../../ui/Refusal';
import { ruleOf } from '../../ui/rule';
import { explainFully } from './locked';
import { codeFault, codeOf, newPasswordFault, passwordFault } from './typed';

type Typed = { readonly oldPassword: string; readonly newPassword: string; readonly code: string };

/** 修改密码. */
export default function ChangePasswordPage() {
  const { loginName } = useMe();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { busy, run } = useCommand(changePassword);
  const [refused, setRefused] = useState<string>();
  const submit = async (typed: Typed) => {
    setRefused(undefined);
    const reply = await run({ ...typed, code: codeOf(typed.code) });
    if (!reply) return;
    if (!reply.ok) {
      if (reply.code.startsWith('staff.')) form.setFieldValue('code', '');
      return setRefused(explainFully(reply));
    }
    form.resetFields();
    void message.success('密码已修改。您在其他地方的登录已结束');
  };
  return (
    <div className="stack">
      <PageTitle title="修改密码" hint="修改后，您在其他浏览器上的登录立即结束，这里不受影响。" />
      <div className="card" style={{ maxWidth: 480 }}>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(it) => void submit(it)}>
          <Form.Item name="oldPassword" label="现在的密码" rules={[ruleOf(passwordFault)]}>
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="newPassword"
            label="新密码"
            extra="16 个字以上的一句话最好；短一些时，大写、小写、数字、符号至少混用三种"
            rules={[ruleOf((typed) => newPasswordFault(typed, loginName))]}
            validateTrigger="onBlur"
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="code"
            label="动态码或恢复码"
            rules={[ruleOf(codeFault)]}
            validateTrigger="onSubmit"
          >
            <Input autoComplete="one-time-code" spellCheck={false} maxLength={16} />
          </Form.Item>
          <div className="stack">
            <Refusal message={refused} />
            <Button type="primary" htmlType="submit" loading={busy}>
              修改密码
            </Button>
          </div>
        </Form>
      </div>
    </div>
  );
}
