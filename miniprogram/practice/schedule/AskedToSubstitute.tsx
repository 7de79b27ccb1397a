import { Text } from '@tarojs/components';
import { explain } from '../../features/calendar/messages';
import { calendarService, type Calendar } from '../../features/calendar/service';
import { confirm } from '../../platform/confirm';
import { tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { longDay } from '../../ui/days';
import { Notice } from '../../ui/Notice';

type Props = { readonly asked: Calendar['asked'][number]; readonly onChanged: () => Promise<void> };

/** 替诊 that a colleague asks for. */
export function AskedToSubstitute({ asked: { doctorId, name, day, booked }, onChanged }: Props) {
  const deed = useDeed(explain);
  const agree = usePress(async () => {
    const content = `那天已约的 ${booked} 位患者会转到您名下，系统会告诉他们`;
    if (!(await confirm({ title: `替${name}医生出诊？`, content, confirmText: '同意替诊' }))) return;
    const refusal = await deed(`${doctorId}${day}`, (key) =>
      calendarService.takeOver({ doctorId, day }, key),
    );
    tell(refusal, '已同意，患者会收到通知');
    await onChanged();
  });
  const decline = usePress(async () => {
    const refusal = await deed(`no:${doctorId}${day}`, (key) =>
      calendarService.decline({ doctorId, day }, key),
    );
    tell(refusal, `已告诉${name}医生`);
    await onChanged();
  });
  return (
    <Notice
      tone="action"
      title={`${name}医生请您替诊`}
      action={
        <>
          <Button onPress={agree.run} busy={agree.busy}>
            同意替诊
          </Button>
          <Button kind="quiet" onPress={decline.run} busy={decline.busy}>
            不能替诊
          </Button>
        </>
      }
    >
      <Text>{`${longDay(day)}，已约 ${booked} 位`}</Text>
    </Notice>
  );
}
