import { Relation, Sex } from '@shared/domain/patient/patient';
import { shanghai } from '@shared/kernel/time';
import { Choice } from '../../ui/Choice';
import { DayInput } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import type { FormProblems, PatientForm } from './patientForm';
import { relationText, sexText } from './words';

const SEXES = Sex.options.map((value) => ({ value, label: sexText[value] }));
const RELATIONS = Relation.options.map((value) => ({ value, label: relationText[value] }));

type Props = {
  readonly form: PatientForm;
  readonly problems: FormProblems;
  readonly onChange: (part: Partial<PatientForm>) => void;
};

/** Who is to be treated. */
export const PatientFields = ({ form, problems, onChange }: Props) => (
  <>
    <Field label="姓名" hint="请填写身份证上的姓名，病历会用到" error={problems.name}>
      <TextInput
        value={form.name}
        onChange={(name) => onChange({ name })}
        placeholder="如：王芳"
        maxLength={60}
        ariaLabel="姓名"
      />
    </Field>
    <Field label="性别" error={problems.sex}>
      <Choice options={SEXES} value={form.sex} onChange={(sex) => onChange({ sex })} ariaLabel="性别" />
    </Field>
    <Field label="出生日期" hint="医生用药要看年龄" error={problems.bornOn}>
      <DayInput
        value={form.bornOn ?? ''}
        onChange={(bornOn) => onChange({ bornOn })}
        ariaLabel="出生日期"
        end={shanghai(Date.now()).day}
      />
    </Field>
    <Field label="与您的关系" error={problems.relation}>
      <Choice
        options={RELATIONS}
        value={form.relation}
        onChange={(relation) => onChange({ relation })}
        ariaLabel="与您的关系"
        columns={3}
      />
    </Field>
  </>
);
