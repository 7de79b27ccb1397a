import type { WaitView } from '@shared/contracts/appointment';
import { Text, View } from '@tarojs/components';
import { explain } from '../../features/booking/messages';
import { bookingService } from '../../features/booking/service';
import { timeText } from '../../features/booking/words';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo } from '../../platform/navigation';
import { useSignal } from '../../platform/realtime';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { longDay } from '../../ui/days';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { leftText } from '../../ui/when';
import '../../features/booking/booking.scss';

const asCodes = (code: string) => explain(code as never);

/** 我的候补. */
export default function WaitsPage() {
  return <AccountGate note="同意后即可候补">{() => <Waits />}</AccountGate>;
}

function Waits() {
  const { screen, reload } = useLoaded(bookingService.waits, asCodes);
  useSignal(() => void reload());
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={3} shape="list" />;
  const { waits, now } = screen.value;
  return (
    <Page>
      {waits.length === 0 && <Empty title="还没有候补" note="某一天约满时，可以在选择时间的页面加入候补" />}
      {waits.map((it) => (
        <WaitCard key={it.id} wait={it} now={now} onChanged={reload} />
      ))}
    </Page>
  );
}

const STATE: Record<WaitView['state'], string> = {
  waiting: '候补中',
  offered: '有号了',
  booked: '已下单',
  lapsed: '已过期',
  left: '已退出',
};

type Props = { readonly wait: WaitView; readonly now: number; readonly onChanged: () => Promise<void> };

/** One day that somebody waits for; a kept time leads to its order. */
function WaitCard({ wait, now, onChanged }: Props) {
  const { id, doctorId, doctorName, day, tier, state, ahead, offer } = wait;
  const deed = useDeed(explain);
  const leave = usePress(async () => {
    const refusal = await deed(`leave:${id}`, (key) => bookingService.leave(id, key));
    if (refusal) whyNot(refusal);
    await onChanged();
  });
  return (
    <Card>
      <Cell
        title={`${doctorName}医生 ${longDay(day)}`}
        note={state === 'waiting' ? (ahead === 0 ? '您排在第一位' : `您前面还有 ${ahead} 位`) : STATE[state]}
      />
      <View className="booking-actions">
        {' '}
        {offer && (
          <Notice tone="action" title={timeText(offer.from)}>
            <Text>{`为您保留 ${leftText(Math.max(0, offer.answerBy - now))}`}</Text>
          </Notice>
        )}
        {offer && (
          <Button onPress={() => goTo.describe({ doctor: doctorId, tier, from: String(offer.from) })}>
            去预约
          </Button>
        )}
        {(state === 'waiting' || state === 'offered') && (
          <Button kind="quiet" onPress={leave.run} busy={leave.busy}>
            退出候补
          </Button>
        )}
      </View>{' '}
    </Card>
  );
}
