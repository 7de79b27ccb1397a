import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { Button } from '../../ui/Button';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextArea';
import { DispositionChoice } from './DispositionChoice';
import { isFromPatient, PARTS, type Problems, type RecordForm } from './recordForm';
import { appended, withTemplate, type Texts } from './recordTexts';
import { TextPicker } from './TextPicker';

type Props = {
  readonly consultation: ConsultationView;
  readonly picker: DiagnosisPicker;
  readonly texts: Texts;
  readonly form: RecordForm;
  /** What it began with: a browser's text area does not grow around that, so it begins large enough. */
  readonly opening: RecordForm;
  readonly problems: Problems;
  readonly onChange: (part: Partial<RecordForm>) => void;
};

/** What is written in a record: six parts, diagnoses where they may be, the disposition. */
export function RecordFields({
  consultation,
  picker: Picker,
  texts,
  form,
  opening,
  problems,
  onChange,
}: Props) {
  const { complaint, service, verdict } = consultation;
  const confirmed = verdict?.kind === 'confirmed' ? verdict.diagnoses : undefined;
  return (
    <>
      <TextPicker
        label="套用病历模板"
        items={texts.templates.map(({ title }, at) => ({ key: String(at), text: title }))}
        onPick={(at) => onChange({ body: withTemplate(form.body, texts.templates[Number(at)]!.body) })}
      >
        {texts.templates.length === 0 && <Text className="record__label">还没有模板</Text>}
        <Button kind="quiet" onPress={texts.onManage}>
          管理模板和常用语
        </Button>
      </TextPicker>
      {PARTS.map(({ key, label, max, hint }) => (
        <Field
          key={key}
          label={label}
          required
          {...(isFromPatient(form, complaint, key) && { hint: '由患者填写带入，请核对' })}
          {...(problems[key] && { error: problems[key] })}
        >
          <TextArea
            value={form.body[key]}
            onChange={(text) => onChange({ body: { ...form.body, [key]: text } })}
            placeholder={hint}
            maxLength={max}
            minRows={rowsOf(opening.body[key])}
            ariaLabel={label}
          />
          <Phrases
            label={label}
            phrases={texts.phrases.filter(({ part }) => part === key)}
            onPick={(text) => onChange({ body: { ...form.body, [key]: appended(form.body[key], text) } })}
          />
        </Field>
      ))}
      {service === 'follow_up' && !confirmed && (
        <Notice tone="quiet">
          <Text>还没有认定复诊凭证，只能写初步意见，不能下诊断。凭证在“病情”里</Text>
        </Notice>
      )}
      {confirmed && (
        <Picker
          label="诊断"
          hint="主要诊断在前。只能下凭证上同一类的诊断"
          error={problems.diagnoses}
          chosen={form.diagnoses ?? []}
          onChange={(diagnoses) => onChange({ diagnoses })}
          offered={confirmed}
        />
      )}
      <DispositionChoice form={form} error={problems.disposition} onChange={onChange} />
    </>
  );
}

function Phrases({
  label,
  phrases,
  onPick,
}: {
  readonly label: string;
  readonly phrases: Texts['phrases'];
  readonly onPick: (text: string) => void;
}) {
  if (phrases.length === 0) return null;
  return (
    <TextPicker
      label={`${label}常用语`}
      items={phrases.map(({ text }) => ({ key: text, text }))}
      onPick={onPick}
    />
  );
}

const rowsOf = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 16)));
