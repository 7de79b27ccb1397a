import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { EventCard } from '../../features/adverseEvent/EventCard';
import { explain } from '../../features/adverseEvent/messages';
import { adverseEventService } from '../../features/adverseEvent/service';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo } from '../../platform/navigation';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** 我的不良反应报告. */
export default function AdverseListPage() {
  return <AccountGate note="同意后即可查看报告">{() => <Mine />}</AccountGate>;
}

function Mine() {
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await adverseEventService.mine(cursor);
    return reply.ok ? ok({ items: reply.value.events, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  useReload(reload);
  return (
    <Page title="不良反应报告">
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={
          <Empty
            title="还没有报告"
            note="用药后不舒服，在处方里报告"
            actionLabel="查看我的处方"
            onAction={() => goTo.prescriptions()}
          />
        }
      >
        {(event) => <EventCard key={event.id} event={event} />}
      </PagedList>
    </Page>
  );
}
