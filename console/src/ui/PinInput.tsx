import { Input } from 'antd';
import { useId } from 'react';

type Props = { readonly label: string; readonly value: string; readonly onChange: (pin: string) => void };

/** True once all six digits are there. */
export const isWholePin = (pin: string): boolean => /^\d{6}$/.test(pin);

/** 签名口令, six digits; the browser is asked not to keep it. */
export function PinInput({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="counted">
      <label htmlFor={id}>{label}</label>
      <Input.Password
        id={id}
        value={value}
        maxLength={6}
        inputMode="numeric"
        autoComplete="one-time-code"
        visibilityToggle={false}
        onChange={({ target }) => onChange(target.value.replace(/\D/g, ''))}
      />
    </div>
  );
}
