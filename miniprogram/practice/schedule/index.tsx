import { useState } from 'react';
import { DayList } from '../../features/calendar/DayList';
import { explainAny } from '../../features/calendar/messages';
import { calendarService } from '../../features/calendar/service';
import { VisitsForm } from '../../features/calendar/VisitsForm';
import { WeekEditor } from '../../features/calendar/WeekEditor';
import { goTo } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { AtDesk } from '../../features/session/AtDesk';
import { AskedToSubstitute } from './AskedToSubstitute';

/** 我的出诊: the coming days, the week, and what a visit costs. */
export default function SchedulePage() {
  return (
    <AtDesk>
      <Schedule />
    </AtDesk>
  );
}

const VIEWS = [
  { key: 'days', label: '近两周' },
  { key: 'week', label: '每周' },
  { key: 'visits', label: '预约价格' },
];

function Schedule() {
  const [view, setView] = useState('days');
  const { screen, reload } = useLoaded(calendarService.calendar, explainAny);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={7} shape="list" />;
  const { days, week, visits, title, asked } = screen.value;
  return (
    <Page title="我的出诊">
      {asked.map((it) => (
        <AskedToSubstitute key={`${it.doctorId}${it.day}`} asked={it} onChanged={reload} />
      ))}
      <Tabs items={VIEWS} current={view} onChange={setView} />
      {view === 'days' && <DayList days={days} onOpen={(day) => goTo.dutyDay({ day })} />}
      {view === 'week' && <WeekEditor week={week} onSaved={reload} />}
      {view === 'visits' && <VisitsForm visits={visits} title={title} onSaved={reload} />}
    </Page>
  );
}
