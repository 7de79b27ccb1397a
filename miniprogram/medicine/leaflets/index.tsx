import { Text } from '@tarojs/components';
import { useCallback } from 'react';
import { PrescriptionId } from '@shared/kernel/ids';
import { LeafletCard } from '../../features/medicinePlan/LeafletCard';
import { explain } from '../../features/medicinePlan/messages';
import { planService } from '../../features/medicinePlan/service';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';

/** 用药须知 of one prescription. */
export default function LeafletsPage() {
  const id = PrescriptionId.safeParse(useRouteParams<'leaflets'>().id);
  if (id.success)
    return <AccountGate note="同意后即可查看用药须知">{() => <Leaflets id={id.data} />}</AccountGate>;
  return (
    <Page title="用药须知">
      <Empty title="没有找到这张处方" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

function Leaflets({ id }: { readonly id: PrescriptionId }) {
  const ask = useCallback(() => planService.leaflets(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  return (
    <Page title="用药须知">
      <Notice tone="quiet" title="这是一般说明">
        <Text>用多少、用多久以处方为准。与处方不同或有疑问，请先问医生或药师</Text>
      </Notice>
      {screen.value.leaflets.map((leaflet) => (
        <LeafletCard key={leaflet.name} leaflet={leaflet} />
      ))}
    </Page>
  );
}
