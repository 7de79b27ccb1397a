import { Text, Textarea, View } from '@tarojs/components';
import { textLength } from '@shared/kernel/text';
import { aria } from './aria';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly ariaLabel: string;
  readonly minRows?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** Text over several lines. What is too long is counted and said, never cut off. */
export function TextArea({ value, onChange, placeholder, maxLength, ariaLabel, minRows = 3, onBlur }: Props) {
  return (
    <View className="text-area">
      <Textarea
        className="text-area__field"
        style={{ minHeight: `${minRows * 1.5}em` }}
        value={value}
        autoHeight
        maxlength={-1}
        disableDefaultPadding
        placeholder={placeholder ?? ''}
        placeholderClass="text-input__placeholder"
        onInput={({ detail }) => onChange(detail.value)}
        onBlur={() => onBlur?.()}
        {...aria({ label: ariaLabel })}
      />
      {maxLength !== undefined && <Counter length={textLength(value)} max={maxLength} />}
    </View>
  );
}

function Counter({ length, max }: { readonly length: number; readonly max: number }) {
  const over = length - max;
  return (
    <Text className={`text-area__count ${over > 0 ? 'text-area__count--over' : ''}`}>
      {over > 0 ? `超出 ${over} 字` : `${length} / ${max}`}
    </Text>
  );
}
