import { Text, View } from '@tarojs/components';
import type { BooksTime } from '@shared/domain/appointment/tier';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { yuan } from '@shared/kernel/money';
import { DayStrip } from '../../features/booking/DayStrip';
import { explain } from '../../features/booking/messages';
import { bookingService } from '../../features/booking/service';
import { TimeGrid } from '../../features/booking/TimeGrid';
import { useTimes } from '../../features/booking/useTimes';
import { timeText } from '../../features/booking/words';
import { useMedicalGate } from '../../features/session/useSession';
import { goBack, goTo } from '../../platform/navigation';
import { whyNot, tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { longDay } from '../../ui/days';
import { Notice } from '../../ui/Notice';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import '../../features/booking/booking.scss';

type Props = {
  readonly doctorId: DoctorId;
  readonly tier: BooksTime;
  /** The visit that is to be moved; without it a new one is booked. */
  readonly move?: ConsultationId;
};

/** The coming days, the times of one of them, and one button. */
export function Times({ doctorId, tier, move }: Props) {
  const { screen, reload, day, look, chosen, choose } = useTimes(doctorId, tier, move);
  const gate = useMedicalGate();
  const deed = useDeed(explain);
  const go = usePress(async () => {
    if (chosen === undefined) return;
    if (!move) return void gate(() => goTo.describe({ doctor: doctorId, tier, from: String(chosen) }));
    const refusal = await deed(`move:${move}:${chosen}`, (key) =>
      bookingService.reschedule(move, chosen, key),
    );
    if (!refusal) return goBack();
    whyNot(refusal);
    await reload();
  });
  const wait = usePress(async () => {
    if (!day) return;
    const input = { doctorId, day: day.day, tier };
    const refusal = await deed(`wait:${day.day}`, (key) => bookingService.join(input, key));
    tell(refusal, '已加入候补，有号时为您保留 15 分钟');
    if (!refusal) await goTo.waits();
    else await reload();
  });
  if (screen.kind !== 'ready' || !day)
    return (
      <NotReady screen={screen.kind === 'failed' ? screen : { kind: 'loading' }} onRetry={reload} rows={4} />
    );
  const { offer, days, now } = screen.value;
  const label = move ? '改到' : '预约';
  const footer = day.isFull ? (
    <Button kind="quiet" onPress={() => gate(() => wait.run())} busy={wait.busy}>
      {`候补 ${longDay(day.day)}`}
    </Button>
  ) : (
    <Button onPress={go.run} busy={go.busy} disabled={chosen === undefined}>
      {chosen === undefined
        ? '请选择时间'
        : `${label} ${timeText(chosen)}${move ? '' : `，${yuan(offer.feeFen)} 元`}`}
    </Button>
  );
  return (
    <Page title={offer.name} footer={footer}>
      <DayStrip days={days} day={day.day} now={now} onChoose={look} />
      {day.times.length === 0 && (
        <Notice tone="quiet">
          <Text>{`${longDay(day.day)}${day.off ? `：${day.off}` : '没有号'}，请看其他日期`}</Text>
        </Notice>
      )}
      {day.isFull && (
        <Notice tone="waiting" title="这一天约满了">
          <Text>有人取消时，按候补先后为您保留 15 分钟。</Text>
        </Notice>
      )}
      <TimeGrid times={day.times} chosen={chosen} onChoose={choose} />
      <Card>
        <View>
          {offer.rules.map((it) => (
            <Text key={it} className="offer__rule">
              {it}
            </Text>
          ))}
        </View>
      </Card>
    </Page>
  );
}
