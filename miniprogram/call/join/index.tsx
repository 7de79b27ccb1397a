import { useState } from 'react';
import { explain } from '../../features/call/messages';
import { callService } from '../../features/call/service';
import { AccountGate } from '../../features/session/AccountGate';
import { replaceWith, useRouteParams } from '../../platform/navigation';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextInput } from '../../ui/TextInput';

/** 凭邀请码加入: for whoever was invited into a visit. */
export default function CallJoinPage() {
  return <AccountGate note="同意后就可以凭邀请码加入诊室">{() => <Join />}</AccountGate>;
}

function Join() {
  const [code, setCode] = useState(useRouteParams<'callJoin'>().code ?? '');
  const [problem, setProblem] = useState<string>();
  const press = usePress(async () => {
    const reply = await callService.join(code.trim());
    if (!reply.ok) return setProblem(explain(reply.code));
    await replaceWith.callWaiting({ id: reply.value.consultationId });
  });
  return (
    <Page
      footer={
        <Button onPress={press.run} busy={press.busy} disabled={code.trim().length < 10}>
          加入诊室
        </Button>
      }
    >
      <Card>
        <Field label="邀请码" hint="由患者或医生发给您，15 分钟内有效，只能使用一次" error={problem}>
          <TextInput ariaLabel="邀请码" value={code} onChange={setCode} maxLength={200} />
        </Field>
      </Card>
      <Notice tone="quiet">您只能参加这次通话，看不到病历和对话。您的姓名和身份会记在这次问诊里。</Notice>
    </Page>
  );
}
