import type { ConsultationId } from '@shared/kernel/ids';
import { LookCard } from '../../features/trail/LookCard';
import { useLooks, useTrailReceipt } from '../../features/trail/useLooks';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { toast } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { ForCase } from '../ForCase';

/** 谁看过: everybody else who has looked at this visit. */
export default function LooksPage() {
  return <ForCase>{(id) => <Looks id={id} />}</ForCase>;
}

function Looks({ id }: { readonly id: ConsultationId }) {
  const { list, reload, loadMore } = useLooks(id);
  const receipt = useTrailReceipt(id, toast);
  const now = useNow(60_000);
  return (
    <Page
      footer={
        <Button kind="quiet" onPress={receipt.run} busy={receipt.busy}>
          复制留痕凭据
        </Button>
      }
    >
      <Notice tone="quiet">
        每次查看都会先留下记录，谁也不能改掉。请保存留痕凭据：以后凭它可以核验这次问诊的记录有没有被动过。
      </Notice>
      <Card>
        <Cell
          title="公示的日根"
          note="每天一个，凭据上的那一天与它一致，就没有被动过"
          onPress={() => goTo.public()}
        />
      </Card>
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
    </Page>
  );
}
