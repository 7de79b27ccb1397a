import { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { LookCard } from '../../features/trail/LookCard';
import { ProofCard } from '../../features/trail/ProofCard';
import { useLooks, useOwnVisits, type LookedAt } from '../../features/trail/useLooks';
import { useNow } from '../../platform/clock';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { whenText } from '../../ui/when';

/**
 * 谁看过: everybody else who has looked at this visit, or at this order; without either, the visits to choose from. Also for
 * who has withdrawn the notice: what is stored of them is still theirs.
 */
export default function LooksPage() {
  const { id, order } = useRouteParams<'looks'>();
  const ofOrder = MedicineOrderId.safeParse(order);
  if (ofOrder.success) return <Looks of={{ order: ofOrder.data }} />;
  const ofVisit = ConsultationId.safeParse(id);
  return ofVisit.success ? <Looks of={{ id: ofVisit.data }} /> : <Visits />;
}

function Visits() {
  const { list, reload, loadMore } = useOwnVisits();
  const now = useNow(60_000);
  return (
    <Page>
      <Notice tone="quiet">选一次问诊，查看有谁打开过，也可以取得留痕凭据自己核验。</Notice>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有问诊" note="有了问诊，谁看过会列在这里" />}
      >
        {({ id, requestedAt, doctorName }) => (
          <Card key={id}>
            <Cell
              title={whenText(requestedAt, now)}
              note={doctorName === '' ? '问诊' : `${doctorName} 医生`}
              onPress={() => goTo.looks({ id })}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}

function Looks({ of }: { readonly of: LookedAt }) {
  const { list, reload, loadMore } = useLooks(of);
  const now = useNow(60_000);
  return (
    <Page>
      <Notice tone="quiet">每次查看都会先留下记录，谁也不能改掉。</Notice>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="除您之外，还没有人看过" note="有人打开后，会出现在这里" />}
      >
        {(look) => (
          <LookCard key={`${look.at}-${look.role}-${look.name}-${look.purpose}`} look={look} now={now} />
        )}
      </PagedList>
      {'id' in of && <ProofCard id={of.id} />}
    </Page>
  );
}
