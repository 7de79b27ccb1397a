import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { listRecalls, recallBatch, whoHas, type RecallView } from '@shared/contracts/pharmacy';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { explain } from './messages';
import { RecallDialog } from './RecallDialog';
import { WhoHasDialog } from './WhoHasDialog';

const LEVELS = { one: '一级', two: '二级', three: '三级' } as const;

/** 药品召回. */
export default function RecallsPage() {
  const { role } = useMe();
  const [isRecalling, setIsRecalling] = useState(false);
  const [open, setOpen] = useState<RecallView>();
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await call(listRecalls, { ...(cursor !== undefined && { cursor }) });
    return reply.ok ? ok({ items: reply.value.recalls, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  return (
    <div className="stack">
      <PageTitle title="药品召回" hint="召回后这个批号立即停止发出，手里有药的患者会在订单里看到通知。">
        <Button onClick={() => void reload()}>刷新</Button>
        {may(role, recallBatch) && (
          <Button type="primary" danger onClick={() => setIsRecalling(true)}>
            发起召回
          </Button>
        )}
      </PageTitle>
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有召回">
        {(recalls) => (
          <Rows
            caption="召回"
            items={recalls}
            keyOf={({ id }) => id}
            columns={[
              { title: '时间', show: ({ at }) => <span className="figures">{momentText(at)}</span> },
              {
                title: '药品',
                show: ({ drugName, batchNo, level }) => (
                  <div>
                    {drugName} <span className="figures">{batchNo}</span>{' '}
                    <Tag tone="danger" text={LEVELS[level]} />
                  </div>
                ),
              },
              {
                title: '原因和建议',
                show: ({ reason, advice }) => (
                  <div>
                    {reason}
                    <div className="quiet">{advice}</div>
                  </div>
                ),
              },
              {
                title: '谁手里有',
                show: (recall) => may(role, whoHas) && <Button onClick={() => setOpen(recall)}>查看</Button>,
              },
            ]}
          />
        )}
      </PagedList>
      {isRecalling && (
        <RecallDialog
          onClose={() => setIsRecalling(false)}
          onDone={() => {
            setIsRecalling(false);
            void reload();
          }}
        />
      )}
      {open && <WhoHasDialog recall={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
