import { Input } from '@tarojs/components';
import { aria } from './aria';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly type?: 'text' | 'number' | 'idcard' | 'digit' | undefined;
  /** Shown as dots. */
  readonly isSecret?: boolean | undefined;
  readonly ariaLabel: string;
  readonly onBlur?: (() => void) | undefined;
};

/** One line of text. */
export function TextInput({
  value,
  onChange,
  placeholder,
  maxLength = 140,
  type = 'text',
  isSecret = false,
  ariaLabel,
  onBlur,
}: Props) {
  return (
    <Input
      className="text-input"
      value={value}
      type={type}
      password={isSecret}
      maxlength={maxLength}
      placeholder={placeholder ?? ''}
      placeholderClass="text-input__placeholder"
      onInput={({ detail }) => onChange(detail.value)}
      onBlur={() => onBlur?.()}
      {...aria({ label: ariaLabel })}
    />
  );
}
