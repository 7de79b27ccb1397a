import { Field } from './Field';
import { TextInput } from './TextInput';

type Props = {
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly label?: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
};

/** True once all six digits are there. */
export const isWholePin = (pin: string): boolean => /^\d{6}$/.test(pin);

/** 签名口令, six digits; never shown and never kept on the phone. */
export const PinInput = ({ value, onChange, label = '签名口令', error, hint = '6 位数字' }: Props) => (
  <Field label={label} required hint={hint} {...(error !== undefined && { error })}>
    <TextInput
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, 6))}
      type="number"
      maxLength={6}
      isSecret
      ariaLabel={label}
    />
  </Field>
);
