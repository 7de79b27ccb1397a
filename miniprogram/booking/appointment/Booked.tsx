import { Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { acceptByOf, acceptFrom, APPOINTMENT_RULES } from '@shared/domain/appointment/appointment';
import { mayGiveBack, mayMove as mayMoveIt } from '@shared/domain/appointment/policy';
import { tierName } from '@shared/domain/appointment/sentences';
import { booksTime } from '@shared/domain/appointment/tier';
import { yuan } from '@shared/kernel/money';
import { timeText } from '../../features/booking/words';
import { useReminder } from '../../features/booking/useReminder';
import { useNow } from '../../platform/clock';
import { confirm } from '../../platform/confirm';
import { goTo } from '../../platform/navigation';
import { tell } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { OfflineBar } from '../../ui/OfflineBar';
import { Page } from '../../ui/Page';
import { leftText, whenText } from '../../ui/when';
import { News } from './News';
import '../../features/booking/booking.scss';

type Deed = () => Promise<string | undefined>;
type Props = {
  readonly consultation: ConsultationView;
  readonly onChanged: () => Promise<void>;
  readonly cancel: Deed;
  readonly agree: Deed;
  readonly arrive: Deed;
};

const said = (deed: Deed, done?: string) => async () => {
  tell(await deed(), done);
};

/** A paid time: when, what may still be changed, and being there. */
export function Booked({ consultation, onChanged, cancel, agree, arrive }: Props) {
  const { appointment, doctor, tier, feeFen, id, patient } = consultation;
  const now = useNow(15_000) + (consultation.now - Date.now());
  const remind = useReminder(() => goTo.consents());
  const agreeing = usePress(said(agree, '已改到新的时间'));
  // Whoever goes in is there; the doctor sees it before the picture comes.
  const arriving = usePress(async () => {
    await arrive();
    await goTo.callWaiting({ id });
  });
  const cancelling = usePress(async () => {
    const content = `${yuan(feeFen)} 元会全额原路退回`;
    if (
      await confirm({
        title: '取消这次预约？',
        content,
        confirmText: '取消预约',
        cancelText: '保留',
        danger: true,
      })
    )
      await said(cancel)();
  });
  if (!appointment || !booksTime(tier)) return null;
  const mayCancel = mayGiveBack(appointment, now);
  const mayMove = mayMoveIt(appointment, now);
  const mayArrive = now >= acceptFrom(appointment);
  return (
    <Page
      footer={
        (mayArrive || mayCancel) && (
          <View className="booking-actions">
            {mayArrive && (
              <Button onPress={arriving.run} busy={arriving.busy}>
                进入候诊室
              </Button>
            )}
            {mayCancel && (
              <Button kind="quiet" onPress={cancelling.run} busy={cancelling.busy}>
                取消预约，全额退款
              </Button>
            )}
          </View>
        )
      }
    >
      <OfflineBar />
      <Card>
        <View className="booked">
          <Text className="booked__time">{timeText(appointment.from)}</Text>
          <Text>{`${doctor.name}医生 · ${tierName[tier]}`}</Text>
          <Text className="booked__quiet">{`就诊人 ${patient.name}`}</Text>
          <Text className="booked__quiet">
            {now < appointment.from
              ? `还有 ${leftText(appointment.from - now)}`
              : `医生应在 ${whenText(acceptByOf(appointment), now)} 前到，没有到会自动全额退款`}
          </Text>
          {appointment.arrivedAt !== undefined && <Text>您已签到，请留在这里等医生</Text>}
        </View>
      </Card>
      <News appointment={appointment} agreeing={agreeing} />
      <Card>
        <Cell title="微信提醒" note="就诊前一天和半小时前提醒您" icon="clock" onPress={remind.run} />
        {mayMove && (
          <Cell
            title="改期"
            note={`还可以改 ${APPOINTMENT_RULES.mostMoves - appointment.moved} 次`}
            icon="calendar"
            onPress={() => goTo.times({ id: doctor.id, tier, move: id }).then(onChanged)}
          />
        )}
        {!mayCancel && (
          <Text className="booked__quiet">
            离约定时间不到 2 小时，不能再取消或改期。医生没有到会自动全额退款
          </Text>
        )}
      </Card>
    </Page>
  );
}
