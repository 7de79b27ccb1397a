import { Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { listDesk, type DeskItem } from '@shared/contracts/medicineOrder';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { DeskDialog } from './DeskDialog';
import { explain } from './messages';

type Group = 'paid' | 'dispensing' | 'checked' | 'shipped';

const GROUPS: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'paid', label: '待调配' },
  { value: 'dispensing', label: '待核对' },
  { value: 'checked', label: '待发出' },
  { value: 'shipped', label: '配送中' },
];

const EMPTY: Record<Group, string> = {
  paid: '没有待调配的订单',
  dispensing: '没有待核对的订单',
  checked: '没有待发出的订单',
  shipped: '没有配送中的订单',
};

/** 调剂台: what this pharmacy has to pack, check and hand over, oldest first. */
export default function DeskPage() {
  const [group, setGroup] = useState<Group>('paid');
  const [open, setOpen] = useState<DeskItem>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(listDesk, { group, ...(cursor !== undefined && { cursor }) });
      return reply.ok ? ok({ items: reply.value.items, nextCursor: reply.value.nextCursor }) : reply;
    },
    [group],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const close = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle title="调剂台" hint="调配和核对由两个人完成；每一盒都扫追溯码。打开订单会留下查阅记录。">
        <Button onClick={() => void reload()}>刷新</Button>
        <Segmented
          options={[...GROUPS]}
          value={group}
          onChange={(value) => setGroup(value as Group)}
          aria-label="订单状态"
        />
      </PageTitle>
      <PagedList key={group} list={list} rows={4} onReload={reload} onMore={loadMore} empty={EMPTY[group]}>
        {(items) => <Table items={items} onOpen={setOpen} />}
      </PagedList>
      {open && <DeskDialog orderId={open.id} onClose={close} />}
    </div>
  );
}

type TableProps = { readonly items: readonly DeskItem[]; readonly onOpen: (item: DeskItem) => void };

const Table = ({ items, onOpen }: TableProps) => (
  <Rows
    caption="订单"
    items={items}
    keyOf={({ id }) => id}
    columns={[
      { title: '下单', show: ({ createdAt }) => <span className="figures">{momentText(createdAt)}</span> },
      { title: '订单', show: ({ id }) => <span className="figures">{id}</span> },
      {
        title: '内容',
        show: ({ packs, isCold, way }) => (
          <div>
            {packs} 盒 {isCold && <Tag tone="danger" text="冷藏" />}{' '}
            <Tag text={way === 'delivery' ? '配送' : '自取'} />
          </div>
        ),
      },
      { title: '调配', show: ({ packedByMe }) => (packedByMe ? '我调配的' : '') },
      {
        title: '处理',
        show: (item) => (
          <Button type="primary" onClick={() => onOpen(item)}>
            打开
          </Button>
        ),
      },
    ]}
  />
);
