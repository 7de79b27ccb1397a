import { useCallback } from 'react';
import type { TrailEntry } from '@shared/contracts/trail';
import { exportChain } from '@shared/contracts/trailExport';
import { ok } from '@shared/kernel/result';
import { addressOf } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { roleText } from '../../ui/roleText';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { trailPath } from './address';
import { ExportChain } from './ExportChain';
import { explain } from './messages';
import { trailService, type TrailQuestion } from './service';

type Props = { readonly question: TrailQuestion; readonly service?: typeof trailService };

/** Entries, newest first. */
export function TrailList({ question, service = trailService }: Props) {
  const me = useMe();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(question, cursor);
      return reply.ok ? ok({ items: reply.value.entries, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service, question],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  return (
    <PagedList list={list} rows={6} onReload={reload} onMore={loadMore} empty="没有符合条件的留痕">
      {(entries) => (
        <>
          {question.filter.kind === 'chain' && may(me.role, exportChain) && (
            <ExportChain chainId={question.filter.chainId} />
          )}
          <EntryTable entries={entries} />
        </>
      )}
    </PagedList>
  );
}

const EntryTable = ({ entries }: { readonly entries: readonly TrailEntry[] }) => (
  <Rows
    caption="留痕"
    items={entries}
    keyOf={({ id }) => id}
    columns={[
      { title: '时间', show: ({ at }) => <span className="figures">{momentText(at)}</span> },
      {
        title: '操作者',
        show: ({ role, actorId }) => (
          <div>
            {roleText(role)}
            <div>
              <a
                className="mono cut"
                title={actorId}
                href={addressOf(trailPath({ kind: 'actor', word: `${role}:${actorId}` }))}
              >
                {actorId}
              </a>
            </div>
          </div>
        ),
      },
      {
        title: '动作',
        show: ({ action }) => (
          <a className="mono" href={addressOf(trailPath({ kind: 'action', word: action }))}>
            {action}
          </a>
        ),
      },
      {
        title: '结果',
        show: ({ outcome }) =>
          outcome === 'ok' ? (
            <Tag tone="done" text="成功" />
          ) : (
            <Tag tone="waiting" text={`拒绝 ${outcome}`} />
          ),
      },
      { title: '事件', show: ({ events }) => <span className="mono">{events.join(' ')}</span> },
      {
        title: '链与序号',
        show: ({ chainId, n }) => (
          <a
            className="mono cut"
            title={chainId}
            href={addressOf(trailPath({ kind: 'chain', word: chainId }))}
          >
            {chainId} #{n}
          </a>
        ),
      },
    ]}
  />
);
