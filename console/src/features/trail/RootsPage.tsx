import { Button } from 'antd';
import { useCallback } from 'react';
import type { DailyRoot } from '@shared/domain/trail/root';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { saveFile } from '../../platform/saveFile';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { whenText } from '../../ui/when';
import { explain } from './messages';
import { trailService } from './service';

/** 日根: one hash a day over all chains that moved, published. */
export default function RootsPage({ service = trailService }: { readonly service?: typeof trailService }) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.roots(cursor);
      return reply.ok ? ok({ items: reply.value.roots, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const save = async () => {
    const roots: DailyRoot[] = [];
    let cursor: string | undefined;
    do {
      const page = await fetchPage(cursor);
      // What stands on the page says what is wrong with the line.
      if (!page.ok) return reload();
      roots.push(...page.value.items);
      cursor = page.value.nextCursor;
    } while (cursor !== undefined);
    saveFile(`roots-${roots[0]?.day ?? 'none'}.json`, JSON.stringify(roots, null, 1));
  };
  return (
    <div className="stack">
      <PageTitle
        title="公示日根"
        hint="每天一个，覆盖当天有变动的所有链，并与前一天相连。抄在院外保存，事后谁也改不了过去。"
      />
      <div className="spread">
        <p>
          核验时放在导出旁边：
          <span className="mono">python3 verifier/verify.py 导出文件 --roots 日根文件</span>
        </p>
        <Button onClick={() => void save()}>保存全部日根</Button>
      </div>
      <PagedList
        list={list}
        rows={4}
        onReload={reload}
        onMore={loadMore}
        empty="还没有日根。第一个在有留痕的次日凌晨公示"
      >
        {(items) => <RootTable roots={items} />}
      </PagedList>
    </div>
  );
}

const RootTable = ({ roots }: { readonly roots: readonly DailyRoot[] }) => (
  <Rows
    caption="日根"
    items={roots}
    keyOf={({ day }) => day}
    columns={[
      { title: '日期', show: ({ day }) => <span className="figures">{day}</span> },
      { title: '序号', show: ({ n }) => <span className="figures">{n}</span> },
      { title: '链数', show: ({ chains }) => <span className="figures">{chains}</span> },
      { title: '根', show: ({ hash }) => <span className="mono hash">{hash}</span> },
      {
        title: '公示时间',
        show: ({ publishedAt }) => <span className="figures">{whenText(publishedAt)}</span>,
      },
    ]}
  />
);
