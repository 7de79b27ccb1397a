import { useMemo } from 'react';
import { openExport } from '@shared/contracts/trailExport';
import { usePath } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { PageTitle } from '../../ui/PageTitle';
import { ExportAll } from './ExportAll';
import { askedIn, questionOf } from './question';
import { QuestionForm } from './QuestionForm';
import { TrailList } from './TrailList';

/** 审计查询: the question stands in the address, its answer below. */
export default function TrailPage() {
  const me = useMe();
  const search = usePath().split('?')[1] ?? '';
  const asked = useMemo(() => askedIn(search), [search]);
  const question = useMemo(() => questionOf(asked), [asked]);
  return (
    <div className="stack">
      <PageTitle
        title="审计查询"
        hint="谁在什么时候做了什么，不含病情内容。每条记录都在哈希链上，改动、删除或插入都能核验出来。"
      />
      {may(me.role, openExport) && <ExportAll />}
      <QuestionForm key={search} asked={asked} isWrong={question === undefined} />
      {question && <TrailList question={question} />}
    </div>
  );
}
