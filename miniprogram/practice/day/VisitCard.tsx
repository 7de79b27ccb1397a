import { Text, View } from '@tarojs/components';
import type { Visit } from '@shared/contracts/appointment';
import { acceptFrom } from '@shared/domain/appointment/appointment';
import { mayCallOff, mayMiss, mayPropose } from '@shared/domain/appointment/policy';
import { tierName } from '@shared/domain/appointment/sentences';
import type { Result } from '@shared/kernel/result';
import { clockText, shanghai } from '@shared/kernel/time';
import { explain } from '../../features/calendar/messages';
import { calendarService } from '../../features/calendar/service';
import { confirm } from '../../platform/confirm';
import { goTo } from '../../platform/navigation';
import { whyNot, tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import '../../features/calendar/calendar.scss';

type Props = { readonly visit: Visit; readonly now: number; readonly onChanged: () => Promise<void> };

const clock = (at: number): string => clockText(shanghai(at).minute);

const stateOf = ({ state, arrivedAt, hasProposal }: Visit): string => {
  if (state === 'in_progress') return '接诊中';
  if (state !== 'waiting') return '已结束';
  if (hasProposal) return '等患者答复改期';
  return arrivedAt === undefined ? '已约' : '患者已到';
};

/** One booked visit: who and when, and what can be done about it. */
export function VisitCard({ visit, now, onChanged }: Props) {
  const { consultationId: id, from, until, tier, patient, chief, state, unsettled } = visit;
  const deed = useDeed(explain);
  const doing =
    (
      question: Parameters<typeof confirm>[0],
      name: string,
      send: (key: string) => Promise<Result<unknown, string>>,
    ) =>
    async () => {
      if (!(await confirm(question))) return;
      const refusal = await deed(`${name}:${id}`, send);
      if (refusal !== undefined) whyNot(refusal);
      await onChanged();
    };
  const keeping = usePress(async () => {
    const refusal = await deed(`keep:${id}`, (key) => calendarService.keep(id, key));
    tell(refusal, '已告诉患者照常就诊');
    await onChanged();
  });
  const off = usePress(
    doing(
      {
        title: '这次停诊？',
        content: `${patient} 的费用会全额退回`,
        confirmText: '确认停诊',
        danger: true,
      },
      'off',
      (key) => calendarService.callOff(id, key),
    ),
  );
  const missed = usePress(
    doing(
      {
        title: '患者没有到？',
        content: '这次问诊会结束，按公示的规则不退费',
        confirmText: '患者未到',
        danger: true,
      },
      'missed',
      (key) => calendarService.missed(id, key),
    ),
  );
  return (
    <Card>
      <View className="visit">
        <View className="visit__head">
          <Text className="visit__time">{`${clock(from)}–${clock(until)}`}</Text>
          <Text>{patient}</Text>
          <Tag tone={state === 'waiting' ? 'action' : 'quiet'}>{stateOf(visit)}</Tag>
        </View>
        <Text className="visit__quiet">{`${tierName[tier]} · ${chief}`}</Text>
        {unsettled && (
          <Notice
            tone="waiting"
            title={unsettled.holiday ? `${unsettled.holiday}放假，请决定` : '在出诊时间外，请决定'}
          >
            {`患者已收到通知，可以随时取消。${whenText(unsettled.by, now)} 前没有决定，会自动停诊并全额退款。也可以在下面请人替诊`}
          </Notice>
        )}
        {unsettled && (
          <Button onPress={keeping.run} busy={keeping.busy}>
            照常看
          </Button>
        )}
        <Button kind={unsettled ? 'quiet' : 'main'} onPress={() => goTo.case({ id })}>
          {state !== 'waiting' ? '打开病例' : now < acceptFrom(visit) ? '查看病情' : '查看并接诊'}
        </Button>
        {mayPropose(visit, now) && (
          <Button kind="quiet" onPress={() => goTo.propose({ id, tier })}>
            提议改期
          </Button>
        )}
        {mayCallOff(visit) && (
          <Button kind="danger-quiet" onPress={off.run} busy={off.busy}>
            停诊并退款
          </Button>
        )}
        {mayMiss(visit, now) && (
          <Button kind="danger-quiet" onPress={missed.run} busy={missed.busy}>
            患者未到
          </Button>
        )}
      </View>
    </Card>
  );
}
