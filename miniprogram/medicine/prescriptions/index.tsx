import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { explain } from '../../features/prescription/messages';
import { prescriptionService } from '../../features/prescription/service';
import { SummaryCell } from '../../features/prescription/SummaryCell';
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

/** 我的处方. */
export default function PrescriptionsPage() {
  return <AccountGate note="同意后即可查看处方">{() => <Prescriptions />}</AccountGate>;
}

function Prescriptions() {
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await prescriptionService.list(cursor);
    return reply.ok ? ok({ items: reply.value.prescriptions, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  useReload(reload);
  const now = useNow(60_000);
  return (
    <Page title="我的处方">
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有处方" note="复诊时医生认为需要用药，处方会出现在这里" />}
      >
        {(it) => (
          <Card key={it.id}>
            <SummaryCell summary={it} now={now} onPress={() => goTo.prescription({ id: it.id })} />
          </Card>
        )}
      </PagedList>
      <Button kind="quiet" onPress={() => goTo.adverseList()}>
        我的不良反应报告
      </Button>
    </Page>
  );
}
