import type { ReactNode } from 'react';
import { AccountGate } from './AccountGate';
import { goHome } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';

/** A page for doctors of this hospital; it begins once it is known who holds the phone. */
export function AtDesk({ children }: { readonly children: ReactNode }) {
  return (
    <AccountGate note="同意后即可进入医生端">
      {({ doctorId }) => (doctorId ? children : <NoDoctor />)}
    </AccountGate>
  );
}

const NoDoctor = () => (
  <Page>
    <Empty
      title="这个微信账号还不是本院医生"
      note="如需开通，请联系医院管理员"
      actionLabel="返回首页"
      onAction={goHome}
    />
  </Page>
);
