import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { decideTexts, type HeldTextsView } from '@shared/contracts/doctor';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { momentText } from '../../ui/when';
import { DecideDialog } from './DecideDialog';
import { explain } from './messages';
import { doctorTextsService } from './service';

type Open = { readonly text: HeldTextsView; readonly isShown: boolean };

const Texts = ({ goodAt, introduction }: { readonly goodAt: string; readonly introduction: string }) => (
  <div>
    {goodAt}
    <div className="quiet">{introduction}</div>
  </div>
);

/** 医生介绍: what WeChat's check found doubtful waits here; nobody sees it before. */
export default function DoctorTextsPage() {
  const { role } = useMe();
  const [open, setOpen] = useState<Open>();
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await doctorTextsService.list(cursor);
    return reply.ok ? ok({ items: reply.value.texts, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const mayDecide = may(role, decideTexts);
  return (
    <div className="stack">
      <PageTitle title="医生介绍" hint="微信内容安全判为可疑，或当时没能检测的介绍。看过再公开。" />
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有待审的介绍">
        {(texts) => (
          <Rows
            caption="待审的医生介绍"
            items={texts}
            keyOf={({ doctorId }) => doctorId}
            columns={[
              { title: '提交', show: ({ held }) => <span className="figures">{momentText(held.at)}</span> },
              { title: '医生', show: ({ name }) => name },
              { title: '新的介绍', show: ({ held }) => <Texts {...held} /> },
              { title: '现在公开的', show: ({ shown }) => <Texts {...shown} /> },
              {
                title: '操作',
                show: (text) =>
                  mayDecide && (
                    <div className="row">
                      <Button size="small" onClick={() => setOpen({ text, isShown: true })}>
                        公开
                      </Button>
                      <Button size="small" danger onClick={() => setOpen({ text, isShown: false })}>
                        不公开
                      </Button>
                    </div>
                  ),
              },
            ]}
          />
        )}
      </PagedList>
      {open && (
        <DecideDialog
          {...open}
          onClose={() => setOpen(undefined)}
          onChanged={() => {
            setOpen(undefined);
            void reload();
          }}
        />
      )}
    </div>
  );
}
