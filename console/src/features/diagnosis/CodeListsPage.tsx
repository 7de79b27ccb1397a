import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { beginCodeList, type CodeListView } from '@shared/contracts/diagnosis';
import type { CodeListId } from '@shared/kernel/ids';
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
import { diagnosisService } from './service';

type Open = { readonly kind: 'import' } | { readonly kind: 'preview'; readonly listId: CodeListId };

/** 诊断编码表: what doctors find a diagnosis in. */
export default function CodeListsPage() {
  const { role } = useMe();
  const [inUse, setInUse] = useState<{ title: string; rows: number }>();
  const [open, setOpen] = useState<Open>();
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await diagnosisService.list(cursor);
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
      <PageTitle title="诊断编码表" hint="医生按名称、拼音首字母或编码，从正在使用的编码表中选择诊断。">
        <Button onClick={() => void reload()}>刷新</Button>
        {may(role, beginCodeList) && (
          <Button type="primary" onClick={() => setOpen({ kind: 'import' })}>
            导入编码表
          </Button>
        )}
      </PageTitle>
      {inUse && (
        <div className="card">
          正在使用：{inUse.title}，{inUse.rows} 个诊断
        </div>
      )}
      <PagedList
        list={list}
        rows={4}
        onReload={reload}
        onMore={loadMore}
        empty="还没有导入过编码表，医生现在使用系统自带的常用诊断"
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
  readonly lists: readonly CodeListView[];
  readonly onPreview: (id: CodeListId) => void;
};

const Lists = ({ lists, onPreview }: ListsProps) => (
  <Rows
    caption="诊断编码表"
    items={lists}
    keyOf={({ id }) => id}
    columns={[
      {
        title: '编码表',
        show: ({ title, source }) => (
          <div>
            {title}
            <div className="quiet">{source}</div>
          </div>
        ),
      },
      { title: '诊断', show: ({ rows }) => <span className="figures">{rows} 个</span> },
      { title: '导入时间', show: ({ createdAt }) => <span className="figures">{whenText(createdAt)}</span> },
      {
        title: '状态',
        show: ({ state, reason, partsCome, partCount }) => (
          <div>
            <ListStateTag {...{ state, partsCome, partCount }} />
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
