import { useState } from 'react';
import type { DutyPeriod } from '@shared/domain/doctor/doctor';
import { tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { SectionTitle } from '../../ui/SectionTitle';
import { explain } from './messages';
import { PeriodEditor } from './PeriodEditor';
import { calendarService } from './service';
import { periodText, WEEK, withPeriod } from './week';

type Props = { readonly week: readonly DutyPeriod[]; readonly onSaved: () => Promise<void> };

/** 每周出诊: one day open at a time, saved whole. */
export function WeekEditor({ week: saved, onSaved }: Props) {
  // As it was when it was opened: news from elsewhere never overwrites what is being changed.
  const [week, setWeek] = useState(() => [...saved]);
  const [open, setOpen] = useState<number>();
  const deed = useDeed(explain);
  const save = usePress(async () => {
    const refusal = await deed(JSON.stringify(week), (key) => calendarService.saveWeek(week, key));
    tell(refusal, '已保存。出诊时间以外的预约，请到那一天决定');
    if (!refusal) await onSaved();
  });
  const change = (at: DutyPeriod, to?: DutyPeriod) =>
    setWeek((all) => all.flatMap((it) => (it !== at ? [it] : to ? [to] : [])));
  return (
    <>
      {WEEK.map(([weekday, name]) => {
        const periods = week.filter((it) => it.weekday === weekday);
        const note = periods.length > 0 ? periods.map(periodText).join('；') : '不出诊';
        if (open !== weekday)
          return (
            <Card key={weekday}>
              <Cell title={name} note={note} onPress={() => setOpen(weekday)} />
            </Card>
          );
        return (
          <Card key={weekday}>
            <SectionTitle>{name}</SectionTitle>
            {periods.map((it, i) => (
              <PeriodEditor
                key={i}
                name={periods.length > 1 ? `时段 ${i + 1} ` : ''}
                period={it}
                onChange={(to) => change(it, to)}
                onRemove={() => change(it)}
              />
            ))}
            <Button kind="quiet" onPress={() => setWeek((all) => withPeriod(all, weekday))}>
              添加时段
            </Button>
          </Card>
        );
      })}
      <Button onPress={save.run} busy={save.busy}>
        保存每周出诊
      </Button>
    </>
  );
}
