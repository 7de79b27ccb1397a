import { LicenceCard } from '../../features/institution/LicenceCard';
import { useLicences } from '../../features/institution/useLicences';
import { useRootsFile } from '../../features/trail/useProof';
import { useRoots } from '../../features/trail/useRoots';
import { copy } from '../../platform/clipboard';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { SectionTitle } from '../../ui/SectionTitle';
import { ThirdParties } from './ThirdParties';

/** 公示: the papers this hospital works under, and the roots that anybody may keep. */
export default function PublicPage() {
  const licences = useLicences();
  const roots = useRoots();
  const file = useRootsFile(tell);
  const keep = async (hash: string) =>
    tell((await copy(hash)) ? undefined : '没有复制成功，请再试一次', '已复制，可以粘贴保存');
  return (
    <Page>
      <SectionTitle>证照与备案</SectionTitle>
      <PagedList
        list={licences.list}
        onReload={licences.reload}
        onMore={licences.loadMore}
        empty={<Empty title="还没有公示的证照" note="没有有效证照时，本院不接受新的问诊" />}
      >
        {(it) => <LicenceCard key={`${it.kind}-${it.number}`} licence={it} />}
      </PagedList>
      <SectionTitle>留痕日根</SectionTitle>
      <Notice tone="quiet">
        每天所有操作留痕的汇总指纹。任何人都可以抄下保存：以后谁改动过当天的记录，一对就知道。
      </Notice>
      <Button kind="quiet" onPress={file.run} busy={file.busy}>
        {file.isReady ? '保存日根文件' : '取得全部日根'}
      </Button>
      <PagedList
        list={roots.list}
        onReload={roots.reload}
        onMore={roots.loadMore}
        empty={<Empty title="还没有公布" note="每天凌晨公布前一天的" />}
      >
        {(it) => (
          <Card key={it.day}>
            <Cell
              title={it.day}
              note={`第 ${it.n} 号 · ${it.hash.slice(0, 16)}…`}
              value="复制"
              onPress={() => keep(it.hash)}
            />
          </Card>
        )}
      </PagedList>
      <SectionTitle>第三方服务目录</SectionTitle>
      <ThirdParties />
    </Page>
  );
}
