import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import './medicine.scss';
import type { useReceiver } from './useReceiver';

const FIELDS = [
  { name: 'name', label: '收货人', max: 30, type: 'text' },
  { name: 'phone', label: '手机号', max: 11, type: 'number' },
  { name: 'province', label: '省或直辖市', max: 20, type: 'text' },
  { name: 'city', label: '市', max: 20, type: 'text' },
  { name: 'county', label: '区县', max: 20, type: 'text' },
  { name: 'detail', label: '详细地址', max: 100, type: 'text' },
] as const;

/** 收货地址: one tap out of the address book, or typed. */
export function ReceiverFields({ form, change, choose }: ReturnType<typeof useReceiver>) {
  return (
    <Card className="medicine">
      <Button kind="quiet" onPress={choose}>
        从微信地址选择
      </Button>
      {FIELDS.map(({ name, label, max, type }) => (
        <Field key={name} label={label}>
          <TextInput
            value={form[name]}
            onChange={(value) => change({ [name]: value })}
            maxLength={max}
            type={type}
            ariaLabel={label}
          />
        </Field>
      ))}
    </Card>
  );
}
