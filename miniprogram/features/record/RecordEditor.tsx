import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { savingText } from '../../ui/savingText';
import { TextArea } from '../../ui/TextArea';
import { ConflictCard } from './ConflictCard';
import { DispositionChoice } from './DispositionChoice';
import type { KeptForm } from './keptForm';
import type { Opening } from './loadRecord';
import './record.scss';
import { explain } from './messages';
import { isFromPatient, PARTS, problemNames } from './recordForm';
import { appended, withTemplate, type Texts } from './recordTexts';
import { TextPicker } from './TextPicker';
import { useClosing } from './useClosing';
import { useRecordEditor } from './useRecordEditor';

type Props = {
  readonly consultation: ConsultationView;
  readonly picker: DiagnosisPicker;
  /** 病历模板和常用语. */
  readonly texts: Texts;
  readonly opening: Opening & { kind: 'draft' };
  readonly kept: KeptForm;
  readonly onClosed: () => void;
};

/** 病历编辑: six parts, the disposition, and the end of the consultation. */
export function RecordEditor({ consultation, picker: Picker, texts, opening, kept, onClosed }: Props) {
  const { id, complaint, verdict } = consultation;
  const confirmed = verdict?.kind === 'confirmed' ? verdict.diagnoses : undefined;
  const { form, saved, conflict, settle, change, saver, saveAll } = useRecordEditor(id, opening, kept);
  const { problemsOf, close } = useClosing(id, confirmed !== undefined);
  // A verdict that was taken back takes the diagnoses with it: no record with them would be accepted.
  const isStray = !confirmed && form.diagnoses !== undefined && form.diagnoses.length > 0;
  useEffect(() => {
    if (isStray) change({ diagnoses: [] });
  });
  const problems = problemsOf(form);
  const todo = problemNames(problems);
  const press = usePress(async () => {
    // What another device wrote is seen before anything is signed.
    if (!(await saveAll())) return;
    const outcome = await close(form);
    if (outcome === 'open') return;
    saver.finish();
    onClosed();
  });
  if (conflict) return <ConflictCard mine={form} conflict={conflict} onSettled={settle} />;
  return (
    <View className="record">
      <TextPicker
        label="套用病历模板"
        items={texts.templates.map(({ title }, at) => ({ key: String(at), text: title }))}
        onPick={(at) => change({ body: withTemplate(form.body, texts.templates[Number(at)]!.body) })}
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
            onChange={(text) => change({ body: { ...form.body, [key]: text } })}
            placeholder={hint}
            maxLength={max}
            minRows={rowsOf(opening.form.body[key])}
            ariaLabel={label}
          />
          <Phrases
            label={label}
            phrases={texts.phrases.filter(({ part }) => part === key)}
            onPick={(text) => change({ body: { ...form.body, [key]: appended(form.body[key], text) } })}
          />
        </Field>
      ))}
      {consultation.service === 'follow_up' && !confirmed && (
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
          onChange={(diagnoses) => change({ diagnoses })}
          offered={confirmed}
        />
      )}
      <DispositionChoice form={form} error={problems.disposition} onChange={change} />
      <Text className={`record__saved record__saved--${saved.kind}`}>{savingText(saved, explain)}</Text>
      {todo && <Notice tone="waiting">签署前还需填写：{todo}</Notice>}
      <Button onPress={press.run} busy={press.busy}>
        结束问诊并签署病历
      </Button>
    </View>
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

/** A browser's text area does not grow around what it begins with, so it begins large enough. */
const rowsOf = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 16)));
