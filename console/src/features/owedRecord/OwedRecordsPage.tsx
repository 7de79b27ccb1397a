import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { listOwedRecords, type OwedRecord } from '@shared/contracts/owedRecord';
import { departmentName } from '@shared/domain/department/departments';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/call';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { GiveUpDialog } from './GiveUpDialog';
import { explain } from './messages';

const fetchPage = async (cursor: string | undefined) => {
  const reply = await call(listOwedRecords, cursor === undefined ? {} : { cursor });
  return reply.ok ? ok({ items: reply.value.records, nextCursor: reply.value.nextCursor }) : reply;
};

/** 待签病历: who owes the record of a visit that is over, since when, and what ends it. */
export default function OwedRecordsPage() {
  const [open, setOpen] = useState<OwedRecord>();
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const changed = useCallback(() => {
    setOpen(undefined);
    void reload();
  }, [reload]);
  return (
    <div className="stack">
      <PageTitle
        title="待签病历"
        hint="对话已到时结束、医生还没有签署的病历，最久的在前。医生被停止执业或资质到期，或待签满 30 天，可登记为未写；任何人都不能代写。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
      </PageTitle>
      <PagedList list={list} rows={4} onReload={reload} onMore={loadMore} empty="没有待签的病历">
        {(records) => <Table records={records} onGiveUp={setOpen} />}
      </PagedList>
      {open && <GiveUpDialog record={open} onClose={() => setOpen(undefined)} onChanged={changed} />}
    </div>
  );
}

type TableProps = {
  readonly records: readonly OwedRecord[];
  readonly onGiveUp: (record: OwedRecord) => void;
};

const Table = ({ records, onGiveUp }: TableProps) => (
  <Rows
    caption="待签病历"
    items={records}
    keyOf={({ consultationId }) => consultationId}
    columns={[
      {
        title: '医生',
        show: ({ doctorName, departmentCode }) => (
          <div>
            {doctorName}
            <div className="quiet">{departmentName(departmentCode)}</div>
          </div>
        ),
      },
      {
        title: '待签自',
        show: ({ owedSince }) => <span className="figures">{momentText(owedSince)}</span>,
      },
      {
        title: '问诊',
        show: ({ consultationId }) => (
          <span className="mono cut" title={consultationId}>
            {consultationId}
          </span>
        ),
      },
      {
        title: '能否签署',
        show: ({ maySign }) =>
          maySign ? (
            <Tag tone="waiting" text="等医生签署" />
          ) : (
            <Tag tone="danger" text="停止执业或资质到期" />
          ),
      },
      {
        title: '处理',
        show: (record) =>
          record.mayGiveUp && (
            <Button danger onClick={() => onGiveUp(record)}>
              登记未写
            </Button>
          ),
      },
    ]}
  />
);
