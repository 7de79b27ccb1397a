import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { MAX_DIAGNOSES } from '@shared/domain/followUp/evidence';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import { TextInput } from '../../ui/TextInput';
import './diagnosis.scss';
import type { Found } from '../../platform/useSearch';
import { useDiagnosisSearch } from './useDiagnosisSearch';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly chosen: readonly Diagnosis[];
  readonly onChange: (chosen: Diagnosis[]) => void;
  /** Offered before anything is typed. */
  readonly offered?: readonly Diagnosis[] | undefined;
};

/** 诊断, coded: searched by name, initials of its pinyin, or code; the main one first. */
export function DiagnosisField({ label, hint, error, chosen, onChange, offered = [] }: Props) {
  const [text, setText] = useState('');
  const found = useDiagnosisSearch(text);
  const has = (code: string) => chosen.some((it) => it.code === code);
  const add = (it: Diagnosis) => {
    if (!has(it.code)) onChange([...chosen, { code: it.code, name: it.name }]);
    setText('');
  };
  return (
    <Field label={label} required hint={hint} error={error}>
      {chosen.map((it, i) => (
        <View key={it.code} className="diagnosis__chosen">
          <Words diagnosis={it} mark={i === 0 && chosen.length > 1 ? '主要诊断' : undefined} />
          <Pressable
            className="diagnosis__remove"
            ariaLabel={`去掉${it.name}`}
            onPress={() => onChange(chosen.filter(({ code }) => code !== it.code))}
          >
            <Icon name="close" size={20} />
          </Pressable>
        </View>
      ))}
      {chosen.length < MAX_DIAGNOSES && (
        <>
          <TextInput
            value={text}
            onChange={setText}
            placeholder="名称、拼音首字母或编码，如 gxy、I10"
            maxLength={50}
            ariaLabel={`搜索${label}`}
          />
          <Matches
            found={
              found.kind === 'nothing_asked'
                ? { kind: 'found', items: offered.filter(({ code }) => !has(code)) }
                : found
            }
            isAsked={found.kind !== 'nothing_asked'}
            onPick={add}
          />
        </>
      )}
    </Field>
  );
}

type MatchesProps = {
  readonly found: Found<Diagnosis>;
  readonly isAsked: boolean;
  readonly onPick: (diagnosis: Diagnosis) => void;
};

function Matches({ found, isAsked, onPick }: MatchesProps) {
  switch (found.kind) {
    case 'nothing_asked':
      return null;
    case 'searching':
      return <Text className="diagnosis__say">正在查找</Text>;
    case 'failed':
      return <Text className="diagnosis__say">{found.message}</Text>;
    case 'found':
      if (isAsked && found.items.length === 0)
        return <Text className="diagnosis__say">没有找到，请换一个词，或少写几个字</Text>;
      return (
        <View className="diagnosis__matches">
          {found.items.map((it) => (
            <Pressable
              key={it.code}
              className="diagnosis__match"
              ariaLabel={`选择${it.name}`}
              onPress={() => onPick(it)}
            >
              <Words diagnosis={it} />
            </Pressable>
          ))}
        </View>
      );
  }
}

const Words = ({
  diagnosis,
  mark,
}: {
  readonly diagnosis: Diagnosis;
  readonly mark?: string | undefined;
}) => (
  <View className="diagnosis__words">
    <Text className="diagnosis__name">{diagnosis.name}</Text>
    <Text className="diagnosis__code">
      {diagnosis.code}
      {mark && ` · ${mark}`}
    </Text>
  </View>
);
