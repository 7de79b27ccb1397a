import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import { partId } from './complaint';
import type { IntakeDraft } from './draft';

const ANSWERS = [
  { value: 'no', label: '没有怀孕' },
  { value: 'pregnant', label: '怀孕中' },
  { value: 'possible', label: '可能怀孕' },
  { value: 'lactating', label: '哺乳期' },
] as const;

type Pregnancy = IntakeDraft['pregnancy'];
type Props = {
  readonly pregnancy: Pregnancy;
  readonly error: string | undefined;
  readonly onChange: (pregnancy: Pregnancy) => void;
};

/** 孕产情况. */
export const PregnancyField = ({ pregnancy, error, onChange }: Props) => (
  <Field id={partId('pregnancy')} label="孕产情况" hint="医生用药时需要知道" error={error}>
    <Choice
      options={ANSWERS}
      value={pregnancy.kind}
      onChange={(kind) => onChange({ ...pregnancy, kind })}
      ariaLabel="孕产情况"
    />
    {pregnancy.kind === 'pregnant' && (
      <TextInput
        value={pregnancy.week}
        onChange={(week) => onChange({ ...pregnancy, week })}
        placeholder="孕周，如 12"
        type="number"
        maxLength={2}
        ariaLabel="孕周"
      />
    )}
  </Field>
);
