import { ScrollView, Text } from '@tarojs/components';
import type { DayTimes } from '@shared/contracts/appointment';
import { longDay } from '../../ui/days';
import { Pressable } from '../../ui/Pressable';
import './booking.scss';
import { dayState, dayWords } from './words';

type Props = {
  readonly days: readonly DayTimes[];
  readonly day: string;
  readonly now: number;
  readonly onChoose: (day: string) => void;
};

/** The coming days beside each other, each with whether there is a time. */
export const DayStrip = ({ days, day, now, onChoose }: Props) => (
  <ScrollView scrollX className="day-strip">
    {days.map((it) => {
      const { name, date } = dayWords(it.day, now);
      const state = dayState(it);
      return (
        <Pressable
          key={it.day}
          className={`day-strip__day ${it.day === day ? 'day-strip__day--on' : ''}`}
          ariaRole="tab"
          ariaLabel={`${longDay(it.day)}，${state}`}
          state={{ selected: it.day === day }}
          onPress={() => onChoose(it.day)}
        >
          <Text>{name}</Text>
          <Text>{date}</Text>
          <Text className={`day-strip__state ${state === '有号' ? 'day-strip__state--free' : ''}`}>
            {state}
          </Text>
        </Pressable>
      );
    })}
  </ScrollView>
);
