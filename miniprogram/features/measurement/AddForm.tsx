import { View } from '@tarojs/components';
import type { MeasurementKind } from '@shared/domain/patient/measurement';
import type { Press } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import './measurement.scss';
import type { Typed } from './typed';
import { takenText, unitText } from './words';

type Props = {
  readonly kind: MeasurementKind;
  readonly typed: Typed;
  readonly problem: string | undefined;
  readonly onChange: (typed: Typed) => void;
  readonly add: Press;
};

const FIRST: Record<MeasurementKind, string> = {
  blood_pressure: '高压',
  glucose: '血糖',
  weight: '体重',
  temperature: '体温',
};

/** 记一次测量, as it was read from the device just now. */
export function AddForm({ kind, typed, problem, onChange, add }: Props) {
  const input = (part: 'first' | 'second', label: string) => (
    <View className="trend__field">
      <TextInput
        value={typed[part]}
        onChange={(text) => onChange({ ...typed, [part]: text })}
        placeholder={label}
        type="digit"
        maxLength={5}
        ariaLabel={label}
      />
    </View>
  );
  return (
    <>
      <Field label="现在测的" hint={`单位 ${unitText[kind]}`} error={problem}>
        <View className="trend__fields">
          {input('first', FIRST[kind])}
          {kind === 'blood_pressure' && input('second', '低压')}
        </View>
        {kind === 'glucose' && (
          <Choice
            options={(['fasting', 'after_meal', 'other'] as const).map((value) => ({
              value,
              label: takenText[value],
            }))}
            value={typed.taken}
            onChange={(taken) => onChange({ ...typed, taken })}
            ariaLabel="什么时候测的"
            columns={3}
          />
        )}
      </Field>
      <View className="trend__add">
        <Button onPress={add.run} busy={add.busy}>
          记下来
        </Button>
      </View>
    </>
  );
}
