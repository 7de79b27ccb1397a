import { Text } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import type { RecordItem } from '@shared/contracts/record';
import { RecordCard } from '../../features/recordList/RecordCard';
import { useRecordList } from '../../features/recordList/useRecordList';
import { useNow } from '../../platform/clock';
import { goTo, replaceWith } from '../../platform/navigation';
import type { Paged } from '../../platform/usePaged';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { Registered } from '../../features/session/Registered';
import { renewFrom } from './renewFrom';

/** 续方: goes on with a treatment, at the doctor who has signed the diagnosis. */
export default function RenewPage() {
  return (
    <Registered>
      <Renew />
    </Registered>
  );
}

function Renew() {
  const { list, reload, loadMore } = useRecordList();
  const now = useNow(60_000);
  // A record without a diagnosis is that of a 咨询: nothing to go on with.
  const diagnosed =
    list.kind === 'ready' ? { ...list, items: list.items.filter((it) => it.diagnoses.length > 0) } : list;
  // A page of nothing but 咨询: what can be gone on with may stand on the next one.
  const isBarren = diagnosed.kind === 'ready' && diagnosed.items.length === 0 && diagnosed.more === 'idle';
  useEffect(() => {
    if (isBarren) void loadMore();
  }, [isBarren, loadMore]);
  const only = onlyOf(diagnosed);
  const isSent = useRef(false);
  useEffect(() => {
    // Where there is nothing to choose, nobody is asked to.
    if (!only || isSent.current) return;
    isSent.current = true;
    void renewFrom(only, replaceWith);
  }, [only]);
  if (only) return <NotReady screen={{ kind: 'loading' }} onRetry={reload} rows={4} />;
  return (
    <Page>
      <Notice tone="quiet">
        <Text>选一次在本院的诊断，请同一位医生复诊。是否继续用药，由医生看过后决定</Text>
      </Notice>
      <PagedList
        list={diagnosed}
        onReload={reload}
        onMore={loadMore}
        empty={
          <Empty
            title="还没有可以续方的诊断"
            note="在本院复诊、医生签署诊断后，可以在这里续方。线下医院的诊断，请找医生复诊"
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
            onOpen={() => renewFrom(record)}
          />
        )}
      </PagedList>
    </Page>
  );
}

/** The one record that there is to go on with. */
const onlyOf = (list: Paged<RecordItem>): RecordItem | undefined =>
  list.kind === 'ready' && list.items.length === 1 && list.more === 'none' ? list.items[0] : undefined;
