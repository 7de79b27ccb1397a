import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DoseView } from '@shared/contracts/medicinePlan';
import type { Taken } from '@shared/domain/medicinePlan/plan';
import { clockText, shanghai } from '@shared/kernel/time';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import './medicinePlan.scss';

type Props = { readonly dose: DoseView; readonly onSay: (what: Taken) => Promise<void> };

const SAID = {
  taken: { tone: 'done', word: '已用' },
  skipped: { tone: 'quiet', word: '没用' },
  later: { tone: 'waiting', word: '稍后' },
} as const;

/** 一次用药: when, what, and one press to say it was taken. What was said can be said anew. */
export function DoseRow({ dose: { name, strength, use, dueAt, what }, onSay }: Props) {
  const [isOpen, setOpen] = useState(false);
  const time = clockText(shanghai(dueAt).minute);
  const say = async (said: Taken) => {
    await onSay(said);
    setOpen(false);
  };
  const isAsked = what === undefined || what === 'later' || isOpen;
  const of = `${time} ${name}`;
  return (
    <View className="plan__dose">
      <View className="plan__head">
        <Text className="plan__name">{`${time}  ${name} ${strength}`}</Text>
        {what !== undefined && <Tag tone={SAID[what].tone}>{SAID[what].word}</Tag>}
      </View>
      <Text className="plan__text">{use}</Text>
      {isAsked ? (
        <View className="plan__say">
          {SAYINGS.map((it) => (
            <Say key={it} what={it} of={of} onSay={say} />
          ))}
        </View>
      ) : (
        <Button kind="quiet" onPress={() => setOpen(true)} ariaLabel={`${of}，改记录`}>
          改记录
        </Button>
      )}
    </View>
  );
}

const SAYINGS = ['taken', 'skipped', 'later'] as const;

type SayProps = { readonly what: Taken; readonly of: string; readonly onSay: Props['onSay'] };

function Say({ what, of, onSay }: SayProps) {
  const press = usePress(() => onSay(what));
  const { word } = SAID[what];
  return (
    <Button
      kind={what === 'taken' ? 'main' : 'quiet'}
      onPress={press.run}
      busy={press.busy}
      ariaLabel={`${of}，${word}`}
    >
      {word}
    </Button>
  );
}
