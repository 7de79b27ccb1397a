import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import './Choice.scss';
import { Icon } from './Icon';
import { Pressable } from './Pressable';

type Option<T> = { readonly value: T; readonly label: string; readonly note?: string | undefined };

type Props<T> = {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly ariaLabel: string;
  readonly columns?: 1 | 2 | 3 | undefined;
};

/** One of a few, all in sight. The chosen one is marked by more than its colour. */
export function Choice<T>({ options, value, onChange, ariaLabel, columns = 2 }: Props<T>) {
  return (
    <View className={`choice choice--${columns}`} {...aria({ role: 'radiogroup', label: ariaLabel })}>
      {options.map((it) => (
        <Pressable
          key={String(it.value)}
          className={`choice__option ${it.value === value ? 'choice__option--on' : ''}`}
          ariaRole="radio"
          ariaLabel={it.label}
          state={{ checked: it.value === value }}
          onPress={() => onChange(it.value)}
        >
          {it.value === value && <Icon name="check" size={18} />}
          <View className="choice__words">
            <Text>{it.label}</Text>
            {it.note && <Text className="choice__note">{it.note}</Text>}
          </View>
        </Pressable>
      ))}
    </View>
  );
}
