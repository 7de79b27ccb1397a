import { ShareCard } from '../../features/share/ShareCard';
import { useShares } from '../../features/share/useShares';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';

/** 授权医生查看: which doctors may read whose records, and until when. */
export default function SharesPage() {
  const { list, reload, loadMore, revoke } = useShares();
  return (
    <Page footer={<Button onPress={() => goTo.shareForm()}>授权一位医生</Button>}>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="还没有授权过" note="需要别的医生了解既往病历时，可以授权查看 1 至 30 天" />}
      >
        {(share) => <ShareCard key={share.id} share={share} onRevoke={() => revoke(share)} />}
      </PagedList>
    </Page>
  );
}
