import type { ReactNode } from 'react';
import type { AccountView } from '@shared/domain/account/account';
import { goTo } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Skeleton } from '../../ui/Skeleton';
import { useSession } from './useSession';

type Props = {
  /** What would be here: 您的病历. */
  readonly what: string;
  readonly children: (account: AccountView) => ReactNode;
};

/** The part of a page that needs an account, and what stands there without one. */
export function WithAccount({ what, children }: Props) {
  const { session, reload } = useSession();
  switch (session.kind) {
    case 'loading':
      return <Skeleton rows={3} />;
    case 'failed':
      return <Failure message={session.message} onRetry={reload} />;
    case 'visitor':
      return (
        <Empty
          title={`登录后，${what}会出现在这里`}
          note="先阅读服务与隐私告知，同意后即可使用"
          actionLabel="阅读并登录"
          onAction={() => goTo.notice()}
        />
      );
    case 'ready':
      return children(session.account);
  }
}
