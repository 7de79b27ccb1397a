import type { ReactNode } from 'react';
import type { DoctorId } from '@shared/kernel/ids';
import { AccountGate } from './AccountGate';
import { goHome } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';

type Props = { readonly children: ReactNode | ((me: DoctorId) => ReactNode) };

/** A page for doctors of this hospital; it begins once it is known who holds the phone. */
export function AtDesk({ children }: Props) {
  return (
    <AccountGate note="同意后即可进入医生端">
      {({ doctorId }) => {
        if (!doctorId) return <NoDoctor />;
        return typeof children === 'function' ? children(doctorId) : children;
      }}
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
