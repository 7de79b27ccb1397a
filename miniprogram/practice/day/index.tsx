import { useCallback } from 'react';
import { explainAny } from '../../features/calendar/messages';
import { calendarService } from '../../features/calendar/service';
import { useRouteParams } from '../../platform/navigation';
import { useSignal } from '../../platform/realtime';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { longDay } from '../../ui/days';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';
import { DayEditor } from './DayEditor';
import { VisitCard } from './VisitCard';

/** 日程: who is booked on a day, and what else holds on it. */
export default function DayPage() {
  const { day = '' } = useRouteParams<'dutyDay'>();
  return <AtDesk>{/^\d{4}-\d{2}-\d{2}$/.test(day) ? <Day day={day} /> : <NoDay />}</AtDesk>;
}

const NoDay = () => (
  <Page>
    <Empty title="没有找到这一天" note="请返回日历重新选择" />
  </Page>
);

function Day({ day }: { readonly day: string }) {
  const visits = useLoaded(
    useCallback(() => calendarService.visits(day), [day]),
    explainAny,
  );
  const calendar = useLoaded(calendarService.calendar, explainAny);
  const reload = async () => void (await Promise.all([visits.reload(), calendar.reload()]));
  useSignal(() => void reload());
  if (visits.screen.kind !== 'ready') return <NotReady screen={visits.screen} onRetry={reload} rows={4} />;
  if (calendar.screen.kind !== 'ready')
    return <NotReady screen={calendar.screen} onRetry={reload} rows={4} />;
  const { visits: booked, now } = visits.screen.value;
  const planned = calendar.screen.value.days.find((it) => it.day === day);
  return (
    <Page title={longDay(day)}>
      {booked.length === 0 && <Empty title="还没有人预约这一天" />}
      {booked.map((it) => (
        <VisitCard key={it.consultationId} visit={it} now={now} onChanged={reload} />
      ))}
      {planned && <DayEditor key={JSON.stringify(planned)} planned={planned} onChanged={reload} />}
    </Page>
  );
}
