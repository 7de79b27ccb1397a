import { Text, View } from '@tarojs/components';
import type { DutyPeriod } from '@shared/domain/doctor/doctor';
import { weekOf } from '../../features/doctorDesk/schedule';
import './index.scss';

type Props = {
  readonly schedule: readonly DutyPeriod[];
  /** Weekday of today, 0 = Sunday. */
  readonly today: number;
};

/** The week from Monday to Sunday; today is said, not only coloured. */
export const ScheduleTable = ({ schedule, today }: Props) => (
  <View className="week">
    {weekOf(schedule).map(({ day, periods }, i) => {
      const isToday = i === (today + 6) % 7;
      return (
        <View key={day} className={`week__line ${isToday ? 'week__line--today' : ''}`}>
          <Text className="week__day">{isToday ? `${day}（今天）` : day}</Text>
          <Text className="week__periods">{periods.length > 0 ? periods.join('，') : '不出诊'}</Text>
        </View>
      );
    })}
  </View>
);
