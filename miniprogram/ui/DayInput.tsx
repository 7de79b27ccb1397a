import { Input, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria } from './aria';
import './DayInput.scss';

type Props = {
  /** `2026-01-31`, or empty. */
  readonly value: string;
  /** Hears a whole day, or nothing while it is not one. */
  readonly onChange: (day: string) => void;
  readonly ariaLabel: string;
  /** The last day that can be meant. */
  readonly end?: string | undefined;
};

const PARTS = [
  { word: '年', length: 4 },
  { word: '月', length: 2 },
  { word: '日', length: 2 },
] as const;

/** A day, typed in three numbers: quicker than turning a wheel back over ninety years. */
export function DayInput({ value, onChange, ariaLabel, end }: Props) {
  const [typed, setTyped] = useState(() => partsOf(value));
  useEffect(() => {
    if (value) setTyped((now) => (dayOf(now) === value ? now : partsOf(value)));
  }, [value]);
  const change = (index: number, text: string) => {
    const next = typed.map((it, i) => (i === index ? text.replace(/\D/g, '') : it));
    setTyped(next);
    const day = dayOf(next);
    onChange(end !== undefined && day > end ? '' : day);
  };
  return (
    <View className="day-input" {...aria({ role: 'group', label: ariaLabel })}>
      {PARTS.map(({ word, length }, index) => (
        <View key={word} className={`day-input__part day-input__part--${length}`}>
          <Input
            className="text-input day-input__field"
            type="number"
            maxlength={length}
            value={typed[index] ?? ''}
            onInput={({ detail }) => change(index, detail.value)}
            {...aria({ label: `${ariaLabel}${word}` })}
          />
          <Text className="day-input__word">{word}</Text>
        </View>
      ))}
    </View>
  );
}

const partsOf = (day: string): string[] =>
  day ? day.split('-').map((it) => String(Number(it))) : ['', '', ''];

/** The day that three numbers name, or an empty text. */
export function dayOf([year = '', month = '', date = '']: readonly string[]): string {
  if (year.length !== 4 || !month || !date) return '';
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return isReal ? day : '';
}
