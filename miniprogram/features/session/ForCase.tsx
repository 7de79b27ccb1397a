import type { ReactNode } from 'react';
import { ConsultationId } from '@shared/kernel/ids';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Registered } from './Registered';

type Props = {
  /** As the page is found: among the visits, or among the records. */
  readonly among?: 'visits' | 'records';
  readonly children: (id: ConsultationId) => ReactNode;
};

const NOT_FOUND = {
  visits: { title: '没有找到这次问诊', actionLabel: '查看我的问诊', onAction: () => goTo.consultations() },
  records: { title: '没有找到这份病历', actionLabel: '查看我的病历', onAction: () => goTo.health() },
};

/** A page about one case of a registered account; where its address names none, the way to all of them. */
export function ForCase({ among = 'visits', children }: Props) {
  const id = ConsultationId.safeParse(useRouteParams<'consultation'>().id);
  if (id.success) return <Registered>{children(id.data)}</Registered>;
  return (
    <Page>
      <Empty {...NOT_FOUND[among]} />
    </Page>
  );
}
