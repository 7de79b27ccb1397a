import { ReceivedCard } from '../../features/share/ReceivedCard';
import { useReceived } from '../../features/share/useReceived';
import { goTo } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { AtDesk } from '../../features/session/AtDesk';

/** 患者授权: whose records this doctor may read, and until when. */
export default function SharedPage() {
  return (
    <AtDesk>
      <Shared />
    </AtDesk>
  );
}

function Shared() {
  const { list, reload, loadMore } = useReceived();
  return (
    <Page title="患者授权">
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有患者授权" note="患者授权您查看病历后，会出现在这里" />}
      >
        {(share) => (
          <ReceivedCard key={share.id} share={share} onOpen={() => goTo.sharedRecords({ id: share.id })} />
        )}
      </PagedList>
    </Page>
  );
}
