import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { beginDrugList, type DrugListView } from '@shared/contracts/drug';
import type { DrugListId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { ListStateTag } from '../../ui/ListStateTag';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { whenText } from '../../ui/when';
import { ImportDialog } from './ImportDialog';
import { explain } from './messages';
import { PreviewDialog } from './PreviewDialog';
import { drugService } from './service';

type Open = { readonly kind: 'import' } | { readonly kind: 'preview'; readonly listId: DrugListId };

/** 药品目录: what doctors prescribe from, in all its versions. */
export default function DrugListsPage() {
  const { role } = useMe();
  const [inUse, setInUse] = useState<{ title: string; drugs: number }>();
  const [open, setOpen] = useState<Open>();
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await drugService.list(cursor);
    if (!reply.ok) return reply;
    setInUse(reply.value.inUse);
    return ok({ items: reply.value.lists, nextCursor: reply.value.nextCursor });
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const close = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle
        title="药品目录"
        hint="医生按药名、商品名、拼音或首字母，从正在使用的目录中选药。不能线上开具的药品不进入目录。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        {may(role, beginDrugList) && (
          <Button type="primary" onClick={() => setOpen({ kind: 'import' })}>
            导入目录
          </Button>
        )}
      </PageTitle>
      {inUse && (
        <div className="card">
          正在使用：{inUse.title}，{inUse.drugs} 种药品
        </div>
      )}
      <PagedList
        list={list}
        rows={4}
        onReload={reload}
        onMore={loadMore}
        empty="还没有导入过药品目录，医生现在不能开药"
      >
        {(lists) => <Lists lists={lists} onPreview={(listId) => setOpen({ kind: 'preview', listId })} />}
      </PagedList>
      {open?.kind === 'import' && (
        <ImportDialog
          onClose={close}
          onSent={(listId) => {
            setOpen({ kind: 'preview', listId });
            void reload();
          }}
        />
      )}
      {open?.kind === 'preview' && (
        <PreviewDialog listId={open.listId} onClose={() => setOpen(undefined)} onUsed={close} />
      )}
    </div>
  );
}

type ListsProps = {
  readonly lists: readonly DrugListView[];
  readonly onPreview: (id: DrugListId) => void;
};

const Lists = ({ lists, onPreview }: ListsProps) => (
  <Rows
    caption="药品目录"
    items={lists}
    keyOf={({ id }) => id}
    columns={[
      {
        title: '目录',
        show: ({ title, source }) => (
          <div>
            {title}
            <div className="quiet">{source}</div>
          </div>
        ),
      },
      { title: '药品', show: ({ drugs }) => <span className="figures">{drugs} 种</span> },
      {
        title: '导入',
        show: ({ createdAt, byName }) => (
          <div>
            <span className="figures">{whenText(createdAt)}</span>
            {byName !== undefined && <div className="quiet">{byName}</div>}
          </div>
        ),
      },
      {
        title: '状态',
        show: ({ state, reason, partsCome, partCount, inForceAt, inForceByName }) => (
          <div>
            <ListStateTag {...{ state, partsCome, partCount }} />
            {inForceAt !== undefined && (
              <div className="quiet figures">
                {inForceByName ?? ''} 启用于 {whenText(inForceAt)}
              </div>
            )}
            {reason !== undefined && <div className="quiet">{reason}</div>}
          </div>
        ),
      },
      {
        title: '办理',
        isBare: true,
        show: ({ id, title, state }) =>
          state !== 'loading' && (
            <Button aria-label={`查看变化：${title}`} onClick={() => onPreview(id)}>
              {state === 'in_force' ? '查看' : '查看变化，启用'}
            </Button>
          ),
      },
    ]}
  />
);
