import { View } from '@tarojs/components';
import type { DutyTime } from '@shared/domain/doctor/doctor';
import { clockText } from '@shared/kernel/time';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Tick } from '../../ui/Tick';
import './calendar.scss';
import { SeatSteppers } from './SeatSteppers';
import { Stepper } from './Stepper';
import { booking, moved } from './week';

type Props<Time extends DutyTime> = {
  readonly name: string;
  readonly period: Time;
  readonly onChange: (period: Time) => void;
  readonly onRemove: () => void;
};

const EVERY = [10, 15, 20, 30];

/** One period on duty: from, to, and whether times are booked in it. */
export function PeriodEditor<Time extends DutyTime>({ name, period, onChange, onRemove }: Props<Time>) {
  const { fromMinute, toMinute, times } = period;
  const step = (end: 'fromMinute' | 'toMinute', by: 1 | -1) => () => onChange(moved(period, end, by));
  return (
    <View className="period">
      <Stepper
        label={`${name}开始`}
        value={clockText(fromMinute)}
        onLess={step('fromMinute', -1)}
        onMore={step('fromMinute', 1)}
      />
      <Stepper
        label={`${name}结束`}
        value={toMinute === 1440 ? '24:00' : clockText(toMinute)}
        onLess={step('toMinute', -1)}
        onMore={step('toMinute', 1)}
      />
      <Tick
        label="这个时段放号，可以预约语音和视频"
        ticked={times !== undefined}
        onTick={(isOn) => onChange(booking(period, isOn))}
      />
      {times && (
        <>
          <Choice
            ariaLabel="多少分钟一号"
            columns={2}
            options={EVERY.map((value) => ({ value, label: `每 ${value} 分钟` }))}
            value={times.everyMinutes}
            onChange={(everyMinutes) => onChange({ ...period, times: { ...times, everyMinutes } })}
          />
          <SeatSteppers
            period={period}
            times={times}
            onChange={(next) => onChange({ ...period, times: next })}
          />
        </>
      )}
      <Button kind="danger-quiet" onPress={onRemove} ariaLabel={`删除${name}`}>
        删除时段
      </Button>
    </View>
  );
}
