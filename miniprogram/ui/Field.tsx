import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import './Field.scss';
import { Icon } from './Icon';

type Props = {
  /** Lets a page scroll here. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
};

/** A question of a form, its hint, and what is wrong with the answer. */
export function Field({ id, label, hint, error, required, children }: Props) {
  return (
    <View {...(id && { id })} className={`field ${error ? 'field--wrong' : ''}`}>
      <View className="field__head">
        <Text className="field__label">{label}</Text>
        {required && <Text className="field__required">必填</Text>}
      </View>
      {hint && <Text className="field__hint">{hint}</Text>}
      {children}
      {error && (
        <View className="field__error" {...aria({ role: 'alert' })}>
          <Icon name="alert" size={18} />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  );
}
