import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import {
  approvePharmacy,
  listPharmacies,
  savePharmacy,
  suspendPharmacy,
  type PharmacyView,
} from '@shared/contracts/pharmacy';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { AssignDialog } from './AssignDialog';
import { explain } from './messages';
import { PharmacyDialog } from './PharmacyDialog';

type Open = { readonly kind: 'save' | 'suspend' | 'assign'; readonly pharmacy?: PharmacyView };

const STATES = {
  proposed: { tone: 'waiting', text: '待质控批准' },
  active: { tone: 'done', text: '营业' },
  suspended: { tone: 'danger', text: '已暂停' },
} as const;

/** 合作药房: entered by one office, approved by another. */
export default function PharmaciesPage() {
  const { role } = useMe();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Open>();
  const approve = useCommand(approvePharmacy);
  const suspend = useCommand(suspendPharmacy);
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await call(listPharmacies, { ...(cursor !== undefined && { cursor }) });
    return reply.ok ? ok({ items: reply.value.pharmacies, nextCursor: reply.value.nextCursor }) : reply;
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const close = () => setOpen(undefined);
  const changed = () => {
    close();
    void reload();
  };
  const pass = async ({ id }: PharmacyView) => {
    const reply = await approve.run({ pharmacyId: id });
    if (!reply) return;
    if (!reply.ok) void message.error(explain(reply.code));
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle title="合作药房" hint="运营登记，质控批准后才对患者显示；许可证过期自动停止接单。">
        <Button onClick={() => void reload()}>刷新</Button>
        {may(role, savePharmacy) && (
          <Button type="primary" onClick={() => setOpen({ kind: 'save' })}>
            登记药房
          </Button>
        )}
      </PageTitle>
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="还没有合作药房">
        {(pharmacies) => (
          <Table
            pharmacies={pharmacies}
            mayEdit={may(role, savePharmacy)}
            onApprove={may(role, approvePharmacy) ? (it) => void pass(it) : undefined}
            onOpen={setOpen}
          />
        )}
      </PagedList>
      {open?.kind === 'save' && <PharmacyDialog pharmacy={open.pharmacy} onClose={close} onDone={changed} />}
      {open?.kind === 'assign' && open.pharmacy && (
        <AssignDialog pharmacy={open.pharmacy} onClose={close} onDone={changed} />
      )}
      {open?.kind === 'suspend' && open.pharmacy && (
        <ReasonFrame
          title={`暂停：${open.pharmacy.name}`}
          effects={['患者不能再选这家药房', '已支付的订单继续完成']}
          okText="暂停"
          isDanger
          busy={suspend.busy}
          onClose={close}
          onDecide={async (reason) => {
            const reply = await suspend.run({ pharmacyId: open.pharmacy!.id, reason: reason.slice(0, 200) });
            if (!reply) return undefined;
            if (!reply.ok) return explain(reply.code);
            changed();
            return undefined;
          }}
        />
      )}
    </div>
  );
}

type TableProps = {
  readonly pharmacies: readonly PharmacyView[];
  readonly mayEdit: boolean;
  readonly onApprove: ((pharmacy: PharmacyView) => void) | undefined;
  readonly onOpen: (open: Open) => void;
};

const Table = ({ pharmacies, mayEdit, onApprove, onOpen }: TableProps) => (
  <Rows
    caption="药房"
    items={pharmacies}
    keyOf={({ id }) => id}
    columns={[
      {
        title: '药房',
        show: ({ name, region, address, phone }) => (
          <div>
            {name}
            <div className="quiet">{`${region.city}${region.county}${address}，${phone}`}</div>
          </div>
        ),
      },
      {
        title: '许可证',
        show: ({ licenceNo, licenceUntil }) => (
          <div>
            {licenceNo}
            <div className="quiet figures">至 {licenceUntil}</div>
          </div>
        ),
      },
      {
        title: '能力',
        show: ({ hasColdChain, offersPickUp, deliveryHours }) =>
          [`${String(deliveryHours)} 小时送达`, hasColdChain && '冷链', offersPickUp && '自取']
            .filter(Boolean)
            .join('，'),
      },
      { title: '人员', show: ({ staff }) => staff.map(({ name }) => name).join('、') || '无' },
      {
        title: '状态',
        show: ({ state }) => <Tag tone={STATES[state].tone} text={STATES[state].text} />,
      },
      {
        title: '处理',
        show: (pharmacy) => (
          <div className="row" style={{ flexWrap: 'wrap' }}>
            {onApprove && pharmacy.state === 'proposed' && (
              <Button type="primary" onClick={() => onApprove(pharmacy)}>
                批准
              </Button>
            )}
            {mayEdit && <Button onClick={() => onOpen({ kind: 'save', pharmacy })}>修改</Button>}
            {mayEdit && <Button onClick={() => onOpen({ kind: 'assign', pharmacy })}>指定人员</Button>}
            {pharmacy.state === 'active' && (
              <Button danger onClick={() => onOpen({ kind: 'suspend', pharmacy })}>
                暂停
              </Button>
            )}
          </div>
        ),
      },
    ]}
  />
);
