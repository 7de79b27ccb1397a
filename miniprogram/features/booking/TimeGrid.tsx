import { Text, View } from '@tarojs/components';
import type { DayTimes } from '@shared/contracts/appointment';
import { clockText, shanghai } from '@shared/kernel/time';
import { Card } from '../../ui/Card';
import { Pressable } from '../../ui/Pressable';
import { SectionTitle } from '../../ui/SectionTitle';
import './booking.scss';
import { byPart } from './words';

type Props = {
  readonly times: DayTimes['times'];
  readonly chosen: number | undefined;
  readonly onChoose: (from: number) => void;
};

/** Times of one day by 上午, 下午 and 晚上. What is taken stays in sight and cannot be pressed. */
export const TimeGrid = ({ times, chosen, onChoose }: Props) => (
  <>
    {byPart(times).map((part) => (
      <Card key={part.name}>
        <SectionTitle>{part.name}</SectionTitle>
        <View className="slots">
          {part.times.map(({ from, isFree }) => {
            const text = clockText(shanghai(from).minute);
            const look = from === chosen ? 'slots__time--on' : isFree ? '' : 'slots__time--taken';
            return (
              <Pressable
                key={from}
                className={`slots__time ${look}`}
                ariaRole="radio"
                ariaLabel={isFree ? text : `${text}，已约`}
                state={{ checked: from === chosen }}
                disabled={!isFree}
                onPress={() => onChoose(from)}
              >
                <Text>{text}</Text>
              </Pressable>
            );
          })}
        </View>
      </Card>
    ))}
  </>
);
