import { App, Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import type { QueuedEvent, StaffEvent } from '@shared/contracts/adverseEvent';
import { FELT_WORDS } from '@shared/domain/adverseEvent/words';
import { ok } from '@shared/kernel/result';
import { useNow } from '../../platform/useNow';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { EventDialog } from './EventDialog';
import { explain } from './messages';
import { adverseEventService, type Group } from './service';

const GROUPS: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'reported', label: '待评价' },
  { value: 'assessed', label: '待上报' },
  { value: 'filed', label: '已上报' },
];

const EMPTY: Record<Group, string> = {
  reported: '没有待评价的报告',
  assessed: '没有待上报的报告',
  filed: '没有已上报的报告',
};

/** 不良反应: what is due first at the top; a pharmacist judges, the quality office sends on. */
export default function AdverseEventsPage() {
  const { message } = App.useApp();
  const [group, setGroup] = useState<Group>('reported');
  const [open, setOpen] = useState<StaffEvent>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await adverseEventService.list(group, cursor);
      return reply.ok ? ok({ items: reply.value.events, nextCursor: reply.value.nextCursor }) : reply;
    },
    [group],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const show = async ({ id }: QueuedEvent) => {
    const reply = await adverseEventService.open(id);
    if (reply.ok) return setOpen(reply.value);
    void message.error(explain(reply.code));
  };
  const close = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle
        title="不良反应"
        hint="可疑即报。死亡病例立即上报，新的、严重的 15 日内，其他 30 日内（卫生部令第 81 号第二十一条）；评价前按 15 日计。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        <Segmented
          options={[...GROUPS]}
          value={group}
          onChange={(value) => setGroup(value as Group)}
          aria-label="报告状态"
        />
      </PageTitle>
      <PagedList key={group} list={list} rows={4} onReload={reload} onMore={loadMore} empty={EMPTY[group]}>
        {(events) => <Table events={events} onOpen={(it) => void show(it)} />}
      </PagedList>
      {open && <EventDialog event={open} onChanged={setOpen} onClose={close} />}
    </div>
  );
}

type TableProps = { readonly events: readonly QueuedEvent[]; readonly onOpen: (event: QueuedEvent) => void };

const Table = ({ events, onOpen }: TableProps) => (
  <Rows
    caption="不良反应报告"
    items={events}
    keyOf={({ id }) => id}
    columns={[
      { title: '获知', show: ({ at }) => <span className="figures">{momentText(at)}</span> },
      { title: '上报时限', show: (event) => <Due event={event} /> },
      { title: '怀疑药品', show: ({ drugName }) => drugName },
      {
        title: '患者自述',
        show: ({ felt, hasDanger }) => (
          <div>
            {FELT_WORDS[felt]} {hasDanger && <Tag tone="danger" text="危险信号" />}
          </div>
        ),
      },
      { title: '类型', show: ({ kind }) => kind ?? '' },
      { title: '处理', show: (event) => <Button onClick={() => onOpen(event)}>打开</Button> },
    ]}
  />
);

/** 上报时限, and whether it is over. */
function Due({ event: { reportBy, state } }: { readonly event: QueuedEvent }) {
  const now = useNow(60_000);
  return (
    <div>
      <span className="figures">{momentText(reportBy)}</span>{' '}
      {state !== 'filed' && now > reportBy && <Tag tone="danger" text="已到期" />}
    </div>
  );
}
