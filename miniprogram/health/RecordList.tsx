import type { PatientId } from '@shared/kernel/ids';
import { RecordCard } from '../features/recordList/RecordCard';
import { useRecordList } from '../features/recordList/useRecordList';
import { useNow } from '../platform/clock';
import { goTo } from '../platform/navigation';
import { Choice } from '../ui/Choice';
import { Empty } from '../ui/Empty';
import { PagedList } from '../ui/PagedList';

/** The records, newest first; of one person when there are several to choose from. */
export function RecordList() {
  const { list, reload, loadMore, patients, patientId, choose } = useRecordList();
  const now = useNow(60_000);
  const options: { value: PatientId | undefined; label: string }[] = [
    { value: undefined, label: '全部' },
    ...patients.map((it) => ({ value: it.id, label: it.name })),
  ];
  return (
    <>
      {patients.length > 1 && (
        <Choice options={options} value={patientId} onChange={choose} ariaLabel="就诊人" columns={3} />
      )}
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={
          <Empty
            title="还没有病历"
            note="问诊结束后，医生签署的病历和建议会出现在这里"
            actionLabel="找医生"
            onAction={() => goTo.departments()}
          />
        }
      >
        {(record) => (
          <RecordCard
            key={record.consultationId}
            record={record}
            now={now}
            onOpen={() => goTo.record({ id: record.consultationId })}
          />
        )}
      </PagedList>
    </>
  );
}
