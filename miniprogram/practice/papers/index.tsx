import { Text, View } from '@tarojs/components';
import { PapersCard } from '../../features/doctorDesk/PapersCard';
import { useMyDoctor } from '../../features/doctorDesk/useMyDoctor';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { AtDesk } from '../../features/session/AtDesk';

/** 我的资质: until when each paper holds, and how to renew it. */
export default function PapersPage() {
  return (
    <AtDesk>
      <Papers />
    </AtDesk>
  );
}

function Papers() {
  const { screen, reload } = useMyDoctor();
  const now = useNow(60_000);
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="我的资质">
          <Skeleton kind="card" rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="我的资质">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready':
      return (
        <Page title="我的资质" footer={<Button onPress={() => goTo.join()}>更新资质材料</Button>}>
          {!screen.me.practice.isOffered && (
            <Notice tone="danger" title="您暂时不能接诊">
              <Text>资质已到期，或医院暂停了您的执业。点按下方按钮可以查看原因、提交新的材料。</Text>
            </Notice>
          )}
          <PapersCard me={screen.me} now={now} />
          <Card>
            <Cell title="电子签名" note="签处方和病历用的口令和证书" onPress={() => goTo.signing()} />
          </Card>
          <View>
            <Notice tone="quiet">
              到期前 60、30、7 天会在这里提醒。材料更新后由两位工作人员复核，复核期间不影响接诊。
            </Notice>
          </View>
        </Page>
      );
  }
}
