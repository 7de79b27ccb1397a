import type { ReactNode } from 'react';
import { useSession } from '../features/session/useSession';
import { goTo } from '../platform/navigation';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';

/** A page for people who have agreed to the notice: before that, nothing about a person is kept. */
export function Registered({ children }: { readonly children: ReactNode }) {
  const { session, reload } = useSession();
  switch (session.kind) {
    case 'loading':
      return (
        <Page>
          <Skeleton kind="card" />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <Failure message={session.message} onRetry={reload} safe="您填写的内容已保存" />
        </Page>
      );
    case 'visitor':
      return (
        <Page>
          <Empty
            title="请先阅读服务与隐私告知"
            note="同意后就可以添加就诊人、发起问诊"
            actionLabel="去阅读"
            onAction={() => goTo.notice()}
          />
        </Page>
      );
    case 'ready':
      return <>{children}</>;
  }
}
