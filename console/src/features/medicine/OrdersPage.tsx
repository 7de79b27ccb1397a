import { App, Button, InputNumber, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import {
  answerGrievance,
  listMasked,
  refundOrder,
  resendOrder,
  type MaskedOrder,
} from '@shared/contracts/medicineOrder';
import { yuan } from '@shared/kernel/money';
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
import { momentText } from '../../ui/when';
import { History } from './History';
import { explain } from './messages';
import { STATE_TONES, STATE_WORDS } from './words';

type Group = 'all' | 'lost' | 'returned';
const GROUPS: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'lost', label: '快递丢失' },
  { value: 'returned', label: '退回药房' },
];

/** 购药订单 of the hospital: who it is for is masked, what was prescribed is not here. */
export default function OrdersPage() {
  const [group, setGroup] = useState<Group>('all');
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(listMasked, { group, ...(cursor !== undefined && { cursor }) });
      return reply.ok ? ok({ items: reply.value.orders, nextCursor: reply.value.nextCursor }) : reply;
    },
    [group],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  return (
    <div className="stack">
      <PageTitle
        title="购药订单"
        hint="姓名和电话已遮盖，不显示处方内容。丢失或退回的包裹由运营安排补发或退款。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        <Segmented
          options={[...GROUPS]}
          value={group}
          onChange={(value) => setGroup(value as Group)}
          aria-label="订单范围"
        />
      </PageTitle>
      <PagedList key={group} list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有订单">
        {(orders) => <Table orders={orders} onChanged={() => void reload()} />}
      </PagedList>
    </div>
  );
}

type TableProps = { readonly orders: readonly MaskedOrder[]; readonly onChanged: () => void };

const Table = ({ orders, onChanged }: TableProps) => (
  <Rows
    caption="购药订单"
    items={orders}
    keyOf={({ id }) => id}
    columns={[
      {
        title: '订单',
        show: ({ id, createdAt, pharmacyName }) => (
          <div>
            <span className="figures">{momentText(createdAt)}</span> {pharmacyName}
            <div className="quiet figures">{id}</div>
          </div>
        ),
      },
      {
        title: '患者',
        show: ({ patientName, receiver }) => (
          <div>
            {patientName}
            {receiver && <div className="quiet">{`${receiver.phone} ${receiver.region}`}</div>}
          </div>
        ),
      },
      {
        title: '状态',
        show: ({ state, report, waybill }) => (
          <div>
            <Tag tone={STATE_TONES[state]} text={STATE_WORDS[state]} />{' '}
            {report?.state === 'due' && <Tag tone="danger" text="发货信息未上报" />}
            {waybill !== undefined && <div className="quiet figures">{waybill}</div>}
          </div>
        ),
      },
      {
        title: '金额（元）',
        show: ({ totalFen, money }) => (
          <div className="figures">
            {yuan(totalFen)}
            {money.owedFen > 0 && <div className="quiet">退款中 {yuan(money.owedFen)}</div>}
            {money.refundedFen > 0 && <div className="quiet">已退 {yuan(money.refundedFen)}</div>}
          </div>
        ),
      },
      { title: '轨迹', show: ({ steps }) => <History steps={steps} /> },
      { title: '处理', show: (order) => <Deeds order={order} onChanged={onChanged} /> },
    ]}
  />
);

type DeedsProps = { readonly order: MaskedOrder; readonly onChanged: () => void };

/** 补发, 退款 and 售后答复, for whoever may. */
function Deeds({ order, onChanged }: DeedsProps) {
  const { role } = useMe();
  const { message } = App.useApp();
  const [open, setOpen] = useState<'refund' | 'answer'>();
  const resend = useCommand(resendOrder);
  const refund = useCommand(refundOrder);
  const { id: orderId, state, grievances } = order;
  const isStuck = state === 'lost' || state === 'returned';
  const asked = grievances.find((it) => it.state === 'open');
  const send = async () => {
    const reply = await resend.run({ orderId });
    if (!reply) return;
    if (reply.ok) void message.success('已安排补发，请药房重新调配');
    else void message.error(explain(reply.code));
    onChanged();
  };
  return (
    <div className="stack">
      {isStuck && may(role, resendOrder) && (
        <>
          <Button loading={resend.busy} onClick={() => void send()}>
            补发
          </Button>
          <Button danger onClick={() => setOpen('refund')}>
            退款
          </Button>
        </>
      )}
      {asked && (
        <div>
          <Tag tone="waiting" text="售后" /> {asked.words}
          {may(role, answerGrievance) && <Button onClick={() => setOpen('answer')}>答复</Button>}
        </div>
      )}
      {open === 'refund' && (
        <ReasonFrame
          title="退款"
          effects={['药款和配送费全部原路退回', '这一单结束，不再补发']}
          okText="确认退款"
          isDanger
          busy={refund.busy}
          onClose={() => setOpen(undefined)}
          onDecide={async (words) => {
            const reply = await refund.run({ orderId, words: words.slice(0, 200) });
            if (!reply) return undefined;
            if (!reply.ok) return explain(reply.code);
            setOpen(undefined);
            onChanged();
            return undefined;
          }}
        />
      )}
      {open === 'answer' && <Answer order={order} onClose={() => setOpen(undefined)} onChanged={onChanged} />}
    </div>
  );
}

function Answer({ order, onClose, onChanged }: DeedsProps & { readonly onClose: () => void }) {
  const [amount, setAmount] = useState<number | null>(0);
  const { busy, run } = useCommand(answerGrievance);
  return (
    <ReasonFrame
      title="答复售后"
      effects={[`退款 ${String(amount ?? 0)} 元，原路退回`, '答复会显示给患者']}
      okText="提交答复"
      busy={busy}
      onClose={onClose}
      onDecide={async (words) => {
        const fen = Math.round((amount ?? 0) * 100);
        const reply = await run({ orderId: order.id, fen, words: words.slice(0, 200) });
        if (!reply) return undefined;
        if (!reply.ok) return explain(reply.code);
        onClose();
        onChanged();
        return undefined;
      }}
    >
      <InputNumber aria-label="退款金额（元）" min={0} precision={2} value={amount} onChange={setAmount} />
    </ReasonFrame>
  );
}
