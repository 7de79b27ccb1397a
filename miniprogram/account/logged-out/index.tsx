import { useLogIn } from '../../features/account/useLogIn';
import { useSession } from '../../features/session/useSession';
import { goHome } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

/** 已退出登录: this device was logged out, here or from another one. */
export default function LoggedOutPage() {
  const { reload } = useSession();
  const { press, problem } = useLogIn(async () => {
    await reload();
    await goHome();
  });
  return (
    <Page
      footer={
        <Button onPress={press.run} busy={press.busy}>
          在本机重新登录
        </Button>
      }
    >
      {problem && <Notice tone="danger">{problem}</Notice>}
      <Card>
        <Empty
          title="这台设备已退出登录"
          note="问诊和病历都在，重新登录后可以继续。如果不是您本人退出的，登录后请到“账号与安全”查看登录设备"
        />
      </Card>
    </Page>
  );
}
