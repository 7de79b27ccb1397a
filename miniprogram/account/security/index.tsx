import { DevicesCard } from '../../features/account/DevicesCard';
import { PhoneCard } from '../../features/account/PhoneCard';
import { goTo } from '../../platform/navigation';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Page } from '../../ui/Page';
import { Registered } from '../../features/session/Registered';

/** 账号与安全: the phone number, the devices, and the end of the account. */
export default function SecurityPage() {
  return (
    <Registered>
      <Page>
        <PhoneCard />
        <DevicesCard />
        <Card>
          <Cell title="注销账号" note="先看看哪些会保留，哪些会删除" onPress={() => goTo.closeAccount()} />
        </Card>
      </Page>
    </Registered>
  );
}
