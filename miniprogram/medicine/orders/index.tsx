import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { explain } from '../../features/medicine/messages';
import { OrderCell } from '../../features/medicine/OrderCell';
import { medicineService } from '../../features/medicine/service';
import { AccountGate } from '../../features/session/AccountGate';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** 我的购药. */
export default function MedicineOrdersPage() {
  return <AccountGate note="同意后即可查看购药订单">{() => <Orders />}</AccountGate>;
}

function Orders() {
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await medicineService.list(cursor);
    return reply.ok ? ok({ items: reply.value.orders, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  useReload(reload);
  const now = useNow(60_000);
  return (
    <Page title="我的购药">
      <Button kind="quiet" onPress={() => goTo.otc()}>
        买非处方药
      </Button>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有购药订单" note="处方生效后在处方页面选择药房；非处方药可以直接买" />}
      >
        {(it) => (
          <Card key={it.id}>
            <OrderCell order={it} now={now} onPress={() => goTo.medicineOrder({ id: it.id })} />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
