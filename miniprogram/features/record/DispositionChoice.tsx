import { View } from '@tarojs/components';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import type { RecordForm } from './recordForm';
import { DISPOSITIONS, USUAL_DAYS } from './words';

type Props = {
  readonly form: RecordForm;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<RecordForm>) => void;
};

/** 处置: one of five; the out-patient clinic asks within how many days. */
export function DispositionChoice({ form, error, onChange }: Props) {
  return (
    <Field label="处置" required hint="结束问诊前必须选择" {...(error && { error })}>
      <Choice
        options={[...DISPOSITIONS]}
        value={form.disposition}
        onChange={(disposition) => onChange({ disposition })}
        ariaLabel="处置"
      />
      {form.disposition === 'outpatient' && (
        <View className="record__days">
          <Choice
            options={USUAL_DAYS.map((days) => ({ value: days as string, label: `${days} 天内` }))}
            value={form.days}
            onChange={(days) => onChange({ days })}
            ariaLabel="几天内就诊"
            columns={3}
          />
          <TextInput
            value={form.days}
            onChange={(days) => onChange({ days })}
            placeholder="或填写天数，1 到 30"
            type="number"
            maxLength={2}
            ariaLabel="就诊天数"
          />
        </View>
      )}
    </Field>
  );
}
