import { Fragment } from 'react';
import type { RecordItem } from '@shared/contracts/record';
import type { PatientId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';
import { RecordCard } from '../features/recordList/RecordCard';
import { useRecordList } from '../features/recordList/useRecordList';
import { useNow } from '../platform/clock';
import { goTo } from '../platform/navigation';
import { Card } from '../ui/Card';
import { Cell } from '../ui/Cell';
import { Choice } from '../ui/Choice';
import { Empty } from '../ui/Empty';
import { PagedList } from '../ui/PagedList';
import { SectionTitle } from '../ui/SectionTitle';
import { TextInput } from '../ui/TextInput';

/** The records, newest first; of one person when there are several to choose from. */
export function RecordList() {
  const { list, reload, loadMore, patients, patientId, choose, typed, setTyped, words } = useRecordList();
  const isKnown = list.kind === 'ready' && (list.items.length > 0 || words !== '');
  const monthOf = monthsOf(list.kind === 'ready' ? list.items : []);
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
      {(isKnown || typed !== '') && (
        <TextInput
          value={typed}
          onChange={setTyped}
          placeholder="搜索诊断、症状、医生或日期"
          maxLength={50}
          ariaLabel="搜索病历"
        />
      )}
      <PagedList
        list={list}
        onReload={reload}
        onMore={loadMore}
        empty={
          words !== '' ? (
            <Empty title="没有找到相关的病历" note="换个词试试，如诊断、药名、医生姓名或年份" />
          ) : (
            <Empty
              title="还没有病历"
              note="问诊结束后，医生签署的病历和建议会出现在这里"
              actionLabel="找医生"
              onAction={() => goTo.departments()}
            />
          )
        }
      >
        {(record) => (
          <Fragment key={record.consultationId}>
            {monthOf.get(record.consultationId) && (
              <SectionTitle>{monthOf.get(record.consultationId)}</SectionTitle>
            )}
            <RecordCard record={record} now={now} onOpen={() => goTo.record({ id: record.consultationId })} />
          </Fragment>
        )}
      </PagedList>
      <Card>
        <Cell title="授权医生查看病历" note="选医生和天数，随时可以撤回" onPress={() => goTo.shares()} />
      </Card>
    </>
  );
}

/** 时间线: above the first record of a month stands which one it is. */
function monthsOf(records: readonly RecordItem[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  let before = '';
  for (const { consultationId, signedAt } of records) {
    const [year, month] = shanghai(signedAt).day.split('-');
    const name = `${year} 年 ${Number(month)} 月`;
    if (name !== before) marks.set(consultationId, name);
    before = name;
  }
  return marks;
}
