import { View } from '@tarojs/components';
import { LONG_TERM, type Fault } from '@shared/domain/application/faults';
import { DEMANDS, fieldName, type Field as FieldKey } from '@shared/domain/application/fields';
import { DEPARTMENTS } from '@shared/domain/department/departments';
import { Title } from '@shared/domain/doctor/doctor';
import { shanghai } from '@shared/kernel/time';
import { Choice } from '../../ui/Choice';
import { DayInput } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { Tick } from '../../ui/Tick';
import type { JoinDraft } from './draft';
import { faultText, titleText } from './words';

type Props = {
  readonly fields: readonly FieldKey[];
  readonly draft: JoinDraft;
  readonly faults: readonly Fault[];
  readonly reasons: ReadonlyMap<string, string>;
  readonly onChange: (field: FieldKey, text: string) => void;
};

const HINTS: Partial<Record<FieldKey, string>> = {
  idNumber: '用于本人实名和每日人脸核验，不会公开',
  phone: '审核有疑问时联系您，不会公开',
  hospital: '您的主要执业机构全称，会向患者公开',
  licenceNo: '证书上的编码，只公开后四位',
  practisingSinceOn: '取得执业证书后独立看诊的起始日，需满 3 年',
  goodAt: '一句话，如：咳嗽、哮喘、慢阻肺',
  address: '许可证上的地址',
};
const PAST: readonly FieldKey[] = ['licenceRegisteredOn', 'practisingSinceOn', 'insuranceFrom'];
const TITLES = Title.options.map((value) => ({ value: value as string, label: titleText[value] }));
const DEPARTMENT_OPTIONS = DEPARTMENTS.map(({ code, name }) => ({ value: code as string, label: name }));

/** The fields of one step. A missing one is named at the end; a wrong one at once. */
export const FormFields = ({ fields, draft, faults, reasons, onChange }: Props) => (
  <>
    {fields.map((field) => {
      const fault = faults.find(({ at, reason }) => at === field && reason !== 'missing');
      const name = fieldName(draft.kind, field);
      const isOptional = DEMANDS[draft.kind].optional.includes(field);
      return (
        <Field
          key={field}
          label={isOptional ? `${name}（选填）` : name}
          hint={HINTS[field]}
          error={fault ? faultText(fault) : reasons.get(field)}
        >
          <Answer
            field={field}
            name={name}
            value={draft.form[field] ?? ''}
            onChange={(text) => onChange(field, text)}
          />
        </Field>
      );
    })}
  </>
);

type AnswerProps = {
  readonly field: FieldKey;
  readonly name: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** The way in which a field is best answered. */
function Answer({ field, name, value, onChange }: AnswerProps) {
  switch (field) {
    case 'title':
      return <Choice options={TITLES} value={value} onChange={onChange} ariaLabel={name} />;
    case 'departmentCode':
      return <Choice options={DEPARTMENT_OPTIONS} value={value} onChange={onChange} ariaLabel={name} />;
    case 'licenceUntil':
      return (
        <View className="join-until">
          {value !== LONG_TERM && <DayInput value={value} onChange={onChange} ariaLabel={name} />}
          <Tick
            label="长期有效"
            ticked={value === LONG_TERM}
            onTick={(ticked) => onChange(ticked ? LONG_TERM : '')}
          />
        </View>
      );
    case 'licenceRegisteredOn':
    case 'practisingSinceOn':
    case 'insuranceFrom':
    case 'insuranceUntil':
    case 'contractUntil':
      return (
        <DayInput
          value={value}
          onChange={onChange}
          ariaLabel={name}
          {...(PAST.includes(field) && { end: shanghai(Date.now()).day })}
        />
      );
    case 'introduction':
      return <TextArea value={value} onChange={onChange} ariaLabel={name} maxLength={300} minRows={4} />;
    default:
      return (
        <TextInput
          value={value}
          onChange={onChange}
          ariaLabel={name}
          maxLength={120}
          {...(field === 'idNumber' && { type: 'idcard' as const })}
          {...(field === 'phone' && { type: 'number' as const })}
        />
      );
  }
}
