import { App, Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import {
  takePrescription,
  type PharmacistPrescription,
  type QueueItem,
} from '@shared/contracts/prescription';
import { departmentName } from '@shared/domain/department/departments';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { openFile } from '../../platform/openFile';
import { useCommand } from '../../platform/useCommand';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { DutyBar } from './DutyBar';
import { explain } from './messages';
import { ReviewDialog } from './ReviewDialog';
import { prescriptionService, type Group } from './service';

const GROUPS: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'submitted', label: '待审' },
  { value: 'returned', label: '已退回' },
  { value: 'effective', label: '已生效' },
];

const EMPTY: Record<Group, string> = {
  submitted: '没有待审的处方',
  returned: '没有退回后等医生修改的处方',
  effective: '没有生效中的处方',
};

/** 审方: the queue, oldest first; a pharmacist takes one, reads it whole and decides. */
export default function PrescriptionsPage() {
  const { role } = useMe();
  const { message } = App.useApp();
  const [group, setGroup] = useState<Group>('submitted');
  const [isOnDuty, setIsOnDuty] = useState(false);
  const [open, setOpen] = useState<PharmacistPrescription>();
  const { busy, run } = useCommand(takePrescription);
  const mayReview = may(role, takePrescription);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await prescriptionService.list(group, cursor);
      return reply.ok ? ok({ items: reply.value.items, nextCursor: reply.value.nextCursor }) : reply;
    },
    [group],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const take = async ({ id }: QueueItem) => {
    const reply = await run({ prescriptionId: id });
    if (!reply) return;
    if (reply.ok) return setOpen(reply.value);
    void message.error(explain(reply.code));
    void reload();
  };
  const print = async ({ id }: QueueItem) => {
    const reply = await prescriptionService.paper(id);
    if (reply.ok) openFile(reply.value.url);
    else void message.error(explain(reply.code));
  };
  const close = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle title="审方" hint="处方经另一位药师审核通过才生效；只能审核别人开的处方。">
        {mayReview && <DutyBar onChanged={setIsOnDuty} />}
        <Button onClick={() => void reload()}>刷新</Button>
        <Segmented
          options={[...GROUPS]}
          value={group}
          onChange={(value) => setGroup(value as Group)}
          aria-label="处方状态"
        />
      </PageTitle>
      <PagedList key={group} list={list} rows={4} onReload={reload} onMore={loadMore} empty={EMPTY[group]}>
        {(items) => (
          <Table
            items={items}
            busy={busy}
            onTake={mayReview && isOnDuty && group === 'submitted' ? (it) => void take(it) : undefined}
            onPrint={mayReview && isOnDuty && group === 'effective' ? (it) => void print(it) : undefined}
          />
        )}
      </PagedList>
      {open && <ReviewDialog prescription={open} onClose={close} onDone={close} />}
    </div>
  );
}

type TableProps = {
  readonly items: readonly QueueItem[];
  readonly busy: boolean;
  readonly onTake: ((item: QueueItem) => void) | undefined;
  readonly onPrint: ((item: QueueItem) => void) | undefined;
};

const Table = ({ items, busy, onTake, onPrint }: TableProps) => (
  <Rows
    caption="处方"
    items={items}
    keyOf={({ id }) => id}
    columns={[
      { title: '开具', show: ({ issuedAt }) => <span className="figures">{momentText(issuedAt)}</span> },
      {
        title: '有效至',
        show: ({ validUntil }) => <span className="figures">{momentText(validUntil)}</span>,
      },
      {
        title: '医生',
        show: ({ doctorName, departmentCode }) => `${doctorName}（${departmentName(departmentCode)}）`,
      },
      {
        title: '内容',
        show: ({ drugCount, warningCount, version, hasQuestion }) => (
          <div>
            {drugCount} 种药{version > 1 && `，第 ${String(version)} 版`}{' '}
            {warningCount > 0 && <Tag tone="waiting" text={`${String(warningCount)} 条提示`} />}{' '}
            {hasQuestion && <Tag text="等医生回复" />}
          </div>
        ),
      },
      {
        title: '审方',
        show: (item) => {
          if (onPrint) return item.isMine && <Button onClick={() => onPrint(item)}>处方笺</Button>;
          if (item.isTaken && !item.isMine) return '另一位药师在审';
          if (!onTake) return '';
          return (
            <Button type="primary" disabled={busy} onClick={() => onTake(item)}>
              {item.isMine ? '继续审' : '领取'}
            </Button>
          );
        },
      },
    ]}
  />
);
