import { useState } from 'react';
import { Text } from '@tarojs/components';
import { explain } from '../../features/calendar/messages';
import { PeriodEditor } from '../../features/calendar/PeriodEditor';
import { calendarService, type Calendar } from '../../features/calendar/service';
import { tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { SubstituteChoice } from './SubstituteChoice';

type Props = { readonly planned: Calendar['days'][number]; readonly onChanged: () => Promise<void> };

/** 这一天的安排: other hours, none at all, a colleague instead, or the week again. */
export function DayEditor({ planned, onChanged }: Props) {
  const { day, special } = planned;
  const [periods, setPeriods] = useState(() => [...planned.periods]);
  const deed = useDeed(explain);
  const save = async (to: typeof periods | undefined) => {
    const input = { day, ...(to && { periods: to }) };
    const refusal = await deed(JSON.stringify(input), (key) => calendarService.saveDay(input, key));
    tell(refusal, '已保存');
    await onChanged();
  };
  const saving = usePress(() => save(periods));
  const closing = usePress(() => save([]));
  const restoring = usePress(() => save(undefined));
  if (special?.substitute?.agreedAt !== undefined)
    return (
      <Notice tone="done">
        <Text>{`${special.substitute.name}医生已同意替诊这一天`}</Text>
      </Notice>
    );
  return (
    <>
      <Card>
        <SectionTitle>这一天的出诊时间</SectionTitle>
        {special?.holiday !== undefined && <Text>{`医院放假：${special.holiday}`}</Text>}
        {periods.map((it, i) => (
          <PeriodEditor
            key={i}
            name={periods.length > 1 ? `时段 ${i + 1} ` : ''}
            period={it}
            onChange={(to) => setPeriods((all) => all.map((known) => (known === it ? to : known)))}
            onRemove={() => setPeriods((all) => all.filter((known) => known !== it))}
          />
        ))}
        <Button
          kind="quiet"
          onPress={() => setPeriods((all) => [...all, { fromMinute: 18 * 60, toMinute: 20 * 60 }])}
        >
          添加时段
        </Button>
        <Button onPress={saving.run} busy={saving.busy}>
          只改这一天
        </Button>
        {planned.periods.length > 0 && (
          <Button kind="quiet" onPress={closing.run} busy={closing.busy}>
            这一天休诊
          </Button>
        )}
        {special && (
          <Button kind="quiet" onPress={restoring.run} busy={restoring.busy}>
            恢复每周安排
          </Button>
        )}
      </Card>
      {planned.booked > 0 && <SubstituteChoice day={day} asked={special?.substitute} onChanged={onChanged} />}
    </>
  );
}
