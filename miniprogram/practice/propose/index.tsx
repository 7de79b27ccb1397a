import { useState } from 'react';
import { BooksTime } from '@shared/domain/appointment/tier';
import { ConsultationId, type DoctorId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { DayStrip } from '../../features/booking/DayStrip';
import { BesideSchedule } from './BesideSchedule';
import { TimeGrid } from '../../features/booking/TimeGrid';
import { useTimes } from '../../features/booking/useTimes';
import { timeText } from '../../features/booking/words';
import { explain } from '../../features/calendar/messages';
import { calendarService } from '../../features/calendar/service';
import { useMyDoctor } from '../../features/doctorDesk/useMyDoctor';
import { goBack, useRouteParams } from '../../platform/navigation';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';

/** 提议改期: another of my free times; the patient decides. */
export default function ProposePage() {
  const params = useRouteParams<'propose'>();
  const id = ConsultationId.safeParse(params.id);
  const tier = BooksTime.safeParse(params.tier);
  return (
    <AtDesk>{id.success && tier.success ? <Propose id={id.data} tier={tier.data} /> : <NoVisit />}</AtDesk>
  );
}

const NoVisit = () => (
  <Page>
    <Empty title="没有找到这次预约" note="请返回日历重新选择" />
  </Page>
);

type Props = { readonly id: ConsultationId; readonly tier: BooksTime };

function Propose(props: Props) {
  const { screen, reload } = useMyDoctor();
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  return <OtherTimes {...props} doctorId={screen.me.doctor.id} />;
}

function OtherTimes({ id, tier, doctorId }: Props & { readonly doctorId: DoctorId }) {
  const { screen, reload, day, look, chosen: offered, choose } = useTimes(doctorId, tier);
  const [minute, setMinute] = useState<number>();
  const beside = minute === undefined || !day ? undefined : instantOf(day.day, minute);
  const chosen = beside ?? offered;
  const deed = useDeed(explain);
  const propose = usePress(async () => {
    if (chosen === undefined) return;
    const input = {
      consultationId: id,
      from: chosen,
      ...(beside !== undefined && { beside: true as const }),
    };
    const refusal = await deed(JSON.stringify(input), (key) => calendarService.propose(input, key));
    if (refusal) whyNot(refusal);
    if (refusal) await reload();
    else await goBack();
  });
  if (screen.kind !== 'ready' || !day)
    return (
      <NotReady screen={screen.kind === 'failed' ? screen : { kind: 'loading' }} onRetry={reload} rows={4} />
    );
  return (
    <Page
      title="提议改期"
      footer={
        <Button onPress={propose.run} busy={propose.busy} disabled={chosen === undefined}>
          {chosen === undefined ? '请选择时间' : `提议 ${timeText(chosen)}`}
        </Button>
      }
    >
      <DayStrip days={screen.value.days} day={day.day} now={screen.value.now} onChoose={look} />
      {minute === undefined && <TimeGrid times={day.times} chosen={chosen} onChoose={choose} />}
      <BesideSchedule minute={minute} onChange={setMinute} />
    </Page>
  );
}
