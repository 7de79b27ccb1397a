import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { listStock, type ShelfView } from '@shared/contracts/pharmacy';
import { yuan } from '@shared/kernel/money';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { AdjustDialog } from './AdjustDialog';
import { explain } from './messages';
import { PriceDialog } from './PriceDialog';
import { ReceiveDialog } from './ReceiveDialog';

type Open =
  | { readonly kind: 'receive' }
  | { readonly kind: 'adjust'; readonly shelf: ShelfView }
  | { readonly kind: 'price'; readonly shelf: ShelfView };

/** 药房库存 of one's own pharmacy. */
export default function StockPage() {
  const [open, setOpen] = useState<Open>();
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await call(listStock, { ...(cursor !== undefined && { cursor }) });
    return reply.ok ? ok({ items: reply.value.shelves, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const close = () => setOpen(undefined);
  const changed = () => {
    close();
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle title="药房库存" hint="按批号管理；到期和召回的批号不能发出。占用的是已下单还没发出的盒数。">
        <Button onClick={() => void reload()}>刷新</Button>
        <Button type="primary" onClick={() => setOpen({ kind: 'receive' })}>
          收货入库
        </Button>
      </PageTitle>
      <PagedList list={list} rows={5} onReload={reload} onMore={loadMore} empty="货位上还没有药品">
        {(shelves) => <Table shelves={shelves} onOpen={setOpen} />}
      </PagedList>
      {open?.kind === 'receive' && <ReceiveDialog onClose={close} onDone={changed} />}
      {open?.kind === 'adjust' && <AdjustDialog shelf={open.shelf} onClose={close} onDone={changed} />}
      {open?.kind === 'price' && <PriceDialog shelf={open.shelf} onClose={close} onDone={changed} />}
    </div>
  );
}

type TableProps = { readonly shelves: readonly ShelfView[]; readonly onOpen: (open: Open) => void };

const Table = ({ shelves, onOpen }: TableProps) => (
  <Rows
    caption="库存"
    items={shelves}
    keyOf={({ drugId }) => drugId}
    columns={[
      { title: '药品', show: ({ drugName }) => drugName },
      { title: '售价（元）', show: ({ priceFen }) => <span className="figures">{yuan(priceFen)}</span> },
      {
        title: '可售 / 占用',
        show: ({ availablePacks, heldPacks }) => (
          <span className="figures">
            {availablePacks} / {heldPacks}
          </span>
        ),
      },
      {
        title: '批号',
        show: ({ batches }) => (
          <div>
            {batches.map(({ batchNo, expiresOn, onHand, isUsable, recalledAt }) => (
              <div key={batchNo} className="figures">
                {batchNo} · {expiresOn} · {onHand} 盒{' '}
                {recalledAt !== undefined && <Tag tone="danger" text="已召回" />}
                {recalledAt === undefined && !isUsable && <Tag tone="danger" text="已到期" />}
              </div>
            ))}
          </div>
        ),
      },
      {
        title: '处理',
        show: (shelf) => (
          <div className="row">
            <Button onClick={() => onOpen({ kind: 'adjust', shelf })}>调整</Button>
            <Button onClick={() => onOpen({ kind: 'price', shelf })}>改价</Button>
          </div>
        ),
      },
    ]}
  />
);
