import { tierName } from '@shared/domain/appointment/sentences';
import type { DutyTime, PeriodTimes } from '@shared/domain/doctor/doctor';
import { clockText } from '@shared/kernel/time';
import { Button } from '../../ui/Button';
import { Stepper } from './Stepper';

type Props = {
  readonly period: DutyTime;
  readonly times: PeriodTimes;
  readonly onChange: (times: PeriodTimes) => void;
};

const MOST = 50;

/** 名额 by tier, and a break of half an hour that can be moved. */
export function SeatSteppers({ period, times, onChange }: Props) {
  const { seats, breaks, everyMinutes } = times;
  const all = Math.floor((period.toMinute - period.fromMinute) / everyMinutes);
  const set = (tier: keyof typeof seats, to: number) =>
    onChange({ ...times, seats: { ...seats, [tier]: Math.max(0, Math.min(MOST, to)) } });
  const [rest] = breaks;
  const shift = (by: number) =>
    rest &&
    rest.fromMinute + by >= period.fromMinute &&
    rest.toMinute + by <= period.toMinute &&
    onChange({ ...times, breaks: [{ fromMinute: rest.fromMinute + by, toMinute: rest.toMinute + by }] });
  const middle = period.fromMinute + Math.floor((period.toMinute - period.fromMinute) / 60) * 30;
  return (
    <>
      {(['voice', 'video', 'expert'] as const).map((tier) => {
        // More seats than times is no limit: the next press down is the first that says something.
        const shown = Math.min(seats[tier], all);
        return (
          <Stepper
            key={tier}
            label={`${tierName[tier]}最多`}
            value={seats[tier] >= all ? '不限' : `${shown} 个`}
            onLess={() => set(tier, shown - 1)}
            onMore={() => set(tier, seats[tier] >= all - 1 ? MOST : shown + 1)}
          />
        );
      })}
      {rest ? (
        <>
          <Stepper
            label="休息半小时"
            value={clockText(rest.fromMinute)}
            onLess={() => shift(-30)}
            onMore={() => shift(30)}
          />
          <Button kind="quiet" onPress={() => onChange({ ...times, breaks: [] })}>
            不休息
          </Button>
        </>
      ) : (
        <Button
          kind="quiet"
          onPress={() => onChange({ ...times, breaks: [{ fromMinute: middle, toMinute: middle + 30 }] })}
        >
          中间休息半小时
        </Button>
      )}
    </>
  );
}
