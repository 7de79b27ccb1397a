import type { ReactNode } from 'react';
import { useSession } from '../features/session/useSession';
import { goHome, goTo } from '../platform/navigation';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';

/** A page for doctors of this hospital; it begins once it is known who holds the phone. */
export function AtDesk({ children }: { readonly children: ReactNode }) {
  const { session, reload } = useSession();
  switch (session.kind) {
    case 'loading':
      return (
        <Page>
          <Skeleton />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <Failure message={session.message} onRetry={reload} safe="您填写的内容已保存在本机" />
        </Page>
      );
    case 'visitor':
      return (
        <Page>
          <Empty
            title="请先阅读服务与隐私告知"
            note="同意后即可进入医生端"
            actionLabel="去阅读"
            onAction={() => goTo.notice()}
          />
        </Page>
      );
    case 'ready':
      if (session.account.doctorId) return <>{children}</>;
      return (
        <Page>
          <Empty
            title="这个微信账号还不是本院医生"
            note="如需开通，请联系医院管理员"
            actionLabel="返回首页"
            onAction={goHome}
          />
        </Page>
      );
  }
}
