import { useState } from 'react';
import { RequestCard } from '../../features/colleague/RequestCard';
import type { Group } from '../../features/colleague/service';
import { useInbox } from '../../features/colleague/useInbox';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { Tabs } from '../../ui/Tabs';
import { AtDesk } from '../../features/session/AtDesk';

const TABS: readonly { readonly key: Group; readonly label: string; readonly empty: string }[] = [
  { key: 'open', label: '请我看', empty: '现在没有同事请您' },
  { key: 'past', label: '已答复', empty: '还没有答复过的请求' },
  { key: 'handed', label: '我转交的', empty: '还没有转交过患者' },
];

/** 同事协作: what colleagues ask of me, and what I handed over. */
export default function ColleaguesPage() {
  return (
    <AtDesk>
      <Colleagues />
    </AtDesk>
  );
}

function Colleagues() {
  const [group, setGroup] = useState<Group>('open');
  const { list, reload, loadMore } = useInbox(group);
  const now = useNow(60_000);
  return (
    <Page title="同事协作">
      <Tabs items={TABS} current={group} onChange={(key) => setGroup(key as Group)} />
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title={TABS.find(({ key }) => key === group)!.empty} />}
      >
        {(request) => (
          <RequestCard
            key={request.id}
            request={request}
            now={now}
            onOpen={() =>
              void goTo.colleagueCase({ id: request.id, ...(group === 'handed' && { handed: '1' as const }) })
            }
          />
        )}
      </PagedList>
    </Page>
  );
}
