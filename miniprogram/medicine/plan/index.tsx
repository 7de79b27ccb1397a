import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { explain } from '../../features/medicinePlan/messages';
import { PlanCard } from '../../features/medicinePlan/PlanCard';
import { planService } from '../../features/medicinePlan/service';
import { useReminding } from '../../features/medicinePlan/useReminding';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo } from '../../platform/navigation';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** 用药计划: what is to be taken today. */
export default function PlanPage() {
  return <AccountGate note="同意后即可查看用药计划">{() => <Plans />}</AccountGate>;
}

function Plans() {
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await planService.list(cursor);
    return reply.ok ? ok({ items: reply.value.plans, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const reminding = useReminding(() => goTo.consents());
  useReload(reload);
  return (
    <Page title="用药计划">
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={
          <Empty
            title="还没有用药计划"
            note="处方生效、拿到药以后，在处方里开始"
            actionLabel="查看我的处方"
            onAction={() => goTo.prescriptions()}
          />
        }
      >
        {(plan) => (
          <PlanCard
            key={plan.id}
            plan={plan}
            reminding={reminding}
            onChanged={reload}
            onLeaflets={() => goTo.leaflets({ id: plan.prescriptionId })}
            onAdverse={() => goTo.adverse({ prescription: plan.prescriptionId })}
          />
        )}
      </PagedList>
    </Page>
  );
}
