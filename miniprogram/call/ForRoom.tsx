import type { ReactNode } from 'react';
import { ConsultationId } from '@shared/kernel/ids';
import { goTo, useRouteParams } from '../platform/navigation';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';

/** A page about the room of one case; where its address names none, the way to all of them. */
export function ForRoom({ children }: { readonly children: (id: ConsultationId) => ReactNode }) {
  const id = ConsultationId.safeParse(useRouteParams<'callWaiting'>().id);
  if (id.success) return <>{children(id.data)}</>;
  return (
    <Page>
      <Empty title="没有找到这次问诊" actionLabel="查看我的问诊" onAction={() => void goTo.consultations()} />
    </Page>
  );
}
