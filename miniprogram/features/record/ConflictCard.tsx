import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dispositionText } from '@shared/domain/record/disposition';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { whenText } from '../../ui/when';
import { differences, firstChoices, merged, type Choices, type Conflict, type Difference } from './conflict';
import './record.scss';
import { dispositionOf, type RecordForm } from './recordForm';

type Props = {
  readonly mine: RecordForm;
  readonly conflict: Conflict;
  readonly onSettled: (form: RecordForm) => void;
};

const words = (form: RecordForm): string => {
  const disposition = dispositionOf(form);
  return disposition ? dispositionText(disposition) : '';
};

/** Two devices wrote in one draft: both versions of what differs, and the doctor chooses part by part. */
export function ConflictCard({ mine, conflict, onSettled }: Props) {
  const { theirs, savedAt } = conflict;
  const found = differences(mine, theirs, words);
  const [chosen, setChosen] = useState<Choices>({});
  const choices = { ...firstChoices(found), ...chosen };
  const open = found.filter(({ key }) => choices[key] === undefined);
  return (
    <View className="record">
      <Notice tone="waiting" title="这份病历在另一台设备上改过">
        <Text>另一台设备保存于 {whenText(savedAt, useNow(60_000))}。两边的内容都在，请逐项选择</Text>
      </Notice>
      {found.map((it) => (
        <DifferenceField
          key={it.key}
          difference={it}
          chosen={choices[it.key]}
          onChoose={(side) => setChosen({ ...chosen, [it.key]: side })}
        />
      ))}
      {open.length > 0 && (
        <Notice tone="quiet">
          <Text>还需选择：{open.map(({ label }) => label).join('、')}</Text>
        </Notice>
      )}
      <Button disabled={open.length > 0} onPress={() => onSettled(merged(mine, theirs, choices))}>
        按所选保存
      </Button>
    </View>
  );
}

function DifferenceField({
  difference: { label, mine, theirs, canBoth },
  chosen,
  onChoose,
}: {
  readonly difference: Difference;
  readonly chosen: Choices[keyof Choices];
  readonly onChoose: (side: 'mine' | 'theirs' | 'both') => void;
}) {
  const sides = [
    { value: 'mine' as const, label: '用这台的' },
    { value: 'theirs' as const, label: '用另一台的' },
    ...(canBoth ? [{ value: 'both' as const, label: '两段都留' }] : []),
  ];
  return (
    <Field label={label}>
      <Version name="这台设备" text={mine} />
      <Version name="另一台设备" text={theirs} />
      <Choice options={sides} value={chosen} onChange={onChoose} ariaLabel={label} />
    </Field>
  );
}

const Version = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <View className="record__part">
    <Text className="record__label">{name}</Text>
    <Text className="record__text" userSelect>
      {text === '' ? '（空）' : text}
    </Text>
  </View>
);
