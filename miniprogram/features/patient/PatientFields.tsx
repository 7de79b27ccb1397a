import { Text } from '@tarojs/components';
import { Relation, Sex, type PatientView } from '@shared/domain/patient/patient';
import { shanghai } from '@shared/kernel/time';
import { Choice } from '../../ui/Choice';
import { DayInput } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import { IdNumberField } from './IdNumberField';
import './patient.scss';
import { toldByNumber, type FormProblems, type TypedForm } from './patientForm';
import { dayText, relationText, sexText } from './words';

const SEXES = Sex.options.map((value) => ({ value, label: sexText[value] }));
const RELATIONS = Relation.options.map((value) => ({ value, label: relationText[value] }));

type Props = {
  readonly form: TypedForm;
  readonly problems: FormProblems;
  readonly known: PatientView | undefined;
  /** What is typed now would end the proof. */
  readonly isLosingProof: boolean;
  readonly onChange: (part: Partial<TypedForm>) => void;
};

/** Who is to be treated. The number comes before sex and birthday, since it tells both. */
export const PatientFields = ({ form, problems, known, isLosingProof, onChange }: Props) => {
  const isProven = known?.verifiedAt !== undefined && !isLosingProof;
  return (
    <>
      <Field label="姓名" hint="请填写身份证上的姓名" error={problems.name}>
        <TextInput
          value={form.name}
          onChange={(name) => onChange({ name })}
          placeholder="如：王芳"
          maxLength={60}
          ariaLabel="姓名"
        />
      </Field>
      {isProven ? (
        <Field label="身份证号" hint="已实名核验">
          <Text className="patient-form__told">{known.idNumberMasked}</Text>
        </Field>
      ) : (
        <IdNumberField value={form.idNumber} error={problems.idNumber} onChange={onChange} />
      )}
      {toldByNumber(form.idNumber, Date.now()) && form.sex && form.bornOn ? (
        <Field label="性别和出生日期" hint="来自身份证号" error={problems.sex ?? problems.bornOn}>
          <Text className="patient-form__told">
            {sexText[form.sex]} · {dayText(form.bornOn)}
          </Text>
        </Field>
      ) : (
        <>
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
        </>
      )}
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
};
