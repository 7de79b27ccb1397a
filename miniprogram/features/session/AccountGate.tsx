import type { ReactNode } from 'react';
import type { AccountView } from '@shared/domain/account/account';
import { goTo } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { useSession } from './useSession';

type Props = {
  /** What agreeing to the notice opens. */
  readonly note: string;
  readonly children: (account: AccountView) => ReactNode;
};

/** A page for people who have agreed to the notice: before that, nothing about a person is kept. */
export function AccountGate({ note, children }: Props) {
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
          <Failure message={session.message} onRetry={reload} safe="您填写的内容已保存在本机" />
        </Page>
      );
    case 'visitor':
      return (
        <Page>
          <Empty
            title="请先阅读服务与隐私告知"
            note={note}
            actionLabel="去阅读"
            onAction={() => goTo.notice()}
          />
        </Page>
      );
    case 'ready':
      return children(session.account);
  }
}
