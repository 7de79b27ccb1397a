import { View } from '@tarojs/components';
import { useState } from 'react';
import { DEPARTMENTS, departmentName, type DepartmentCode } from '@shared/domain/department/departments';
import { Cell } from '../../ui/Cell';
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
          <DepartmentChoice value={form.department} onChange={(department) => onChange({ department })} />
        </View>
      )}
    </Field>
  );
}

const OPTIONS = DEPARTMENTS.map(({ code, name }) => ({ value: code as DepartmentCode, label: name }));

type DepartmentProps = {
  readonly value: DepartmentCode | undefined;
  readonly onChange: (code: DepartmentCode | undefined) => void;
};

/** 建议科室 of the clinic: shut until wanted, for there are many; the chosen one again takes it back. */
function DepartmentChoice({ value, onChange }: DepartmentProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (code: DepartmentCode) => {
    onChange(code === value ? undefined : code);
    setOpen(false);
  };
  return (
    <>
      <Cell
        title="建议科室（选填）"
        value={value ? departmentName(value) : isOpen ? '收起' : '请选择'}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && <Choice options={OPTIONS} value={value} onChange={choose} ariaLabel="建议科室" />}
    </>
  );
}
