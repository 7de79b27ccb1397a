import { useState } from 'react';
import type { Group } from '../features/caseList/service';
import { WithAccount } from '../features/session/WithAccount';
import { OfflineBar } from '../ui/OfflineBar';
import { Page } from '../ui/Page';
import { Tabs } from '../ui/Tabs';
import { CaseList } from './CaseList';

const GROUPS = [
  { key: 'open', label: '进行中' },
  { key: 'closed', label: '已结束' },
];

/** 我的问诊: what is going on, and what has ended. */
export default function ConsultationsPage() {
  const [group, setGroup] = useState<Group>('open');
  return (
    <Page>
      <OfflineBar />
      <Tabs items={GROUPS} current={group} onChange={(key) => setGroup(key as Group)} />
      <WithAccount what="您的问诊">{() => <CaseList key={group} group={group} />}</WithAccount>
    </Page>
  );
}
