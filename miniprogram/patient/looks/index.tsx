import type { ConsultationId } from '@shared/kernel/ids';
import { LookCard } from '../../features/trail/LookCard';
import { ProofCard } from '../../features/trail/ProofCard';
import { useLooks } from '../../features/trail/useLooks';
import { useNow } from '../../platform/clock';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { ForCase } from '../../features/session/ForCase';

/** 谁看过: everybody else who has looked at this visit. */
export default function LooksPage() {
  return <ForCase>{(id) => <Looks id={id} />}</ForCase>;
}

function Looks({ id }: { readonly id: ConsultationId }) {
  const { list, reload, loadMore } = useLooks(id);
  const now = useNow(60_000);
  return (
    <Page>
      <Notice tone="quiet">每次查看都会先留下记录，谁也不能改掉。</Notice>
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={<Empty title="除您之外，还没有人看过" note="医生打开这次问诊后，会出现在这里" />}
      >
        {(look) => (
          <LookCard key={`${look.at}-${look.role}-${look.name}-${look.purpose}`} look={look} now={now} />
        )}
      </PagedList>
      <ProofCard id={id} />
    </Page>
  );
}
