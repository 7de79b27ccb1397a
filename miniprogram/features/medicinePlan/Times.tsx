import { Picker, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PlanView } from '@shared/contracts/medicinePlan';
import type { DrugId } from '@shared/kernel/ids';
import { clockText } from '@shared/kernel/time';
import { usePress } from '../../platform/usePress';
import { aria } from '../../ui/aria';
import { Button } from '../../ui/Button';
import './medicinePlan.scss';

type Props = {
  readonly times: PlanView['times'];
  readonly onMove: (drugId: DrugId, minutes: readonly number[]) => Promise<void>;
};

/** 服药时间 of each medicine, moved one by one; how often a day is the doctor's word. */
export function Times({ times, onMove }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (times.length === 0) return null;
  if (!isOpen)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)}>
        改用药时间
      </Button>
    );
  return (
    <View className="plan__dose">
      <Text className="plan__quiet">只能改几点，一天几次按处方。医生写了饭前、睡前的，请照医生说的</Text>
      {times.map((it) => (
        <One key={it.drugId} of={it} onMove={onMove} />
      ))}
      <Button kind="quiet" onPress={() => setOpen(false)}>
        收起
      </Button>
    </View>
  );
}

type OneProps = { readonly of: PlanView['times'][number]; readonly onMove: Props['onMove'] };

function One({ of: { drugId, name, minutes }, onMove }: OneProps) {
  const [typed, setTyped] = useState<readonly number[]>(minutes);
  const save = usePress(() => onMove(drugId, typed));
  const isMoved = typed.some((it, k) => it !== minutes[k]);
  return (
    <View className="plan__times">
      <Text className="plan__name">{name}</Text>
      <View className="plan__clocks">
        {typed.map((minute, k) => (
          <Picker
            key={k}
            mode="time"
            value={clockText(minute)}
            onChange={({ detail }) =>
              setTyped(typed.map((it, n) => (n === k ? minuteOf(String(detail.value)) : it)))
            }
          >
            <View className="plan__clock" {...aria({ label: `${name}第 ${String(k + 1)} 次的时间` })}>
              <Text>{clockText(minute)}</Text>
            </View>
          </Picker>
        ))}
      </View>
      {isMoved && (
        <Button onPress={save.run} busy={save.busy} ariaLabel={`保存${name}的时间`}>
          保存时间
        </Button>
      )}
    </View>
  );
}

const minuteOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};
