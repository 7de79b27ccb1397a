import { Text, View } from '@tarojs/components';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { ConsultationId } from '@shared/kernel/ids';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { savingText } from '../../ui/savingText';
import { TextArea } from '../../ui/TextArea';
import { DispositionChoice } from './DispositionChoice';
import type { KeptForm } from './keptForm';
import type { Opening } from './loadRecord';
import './record.scss';
import { explain } from './messages';
import { isFromPatient, PARTS, problemNames } from './recordForm';
import { useClosing } from './useClosing';
import { useRecordEditor } from './useRecordEditor';

type Props = {
  readonly consultationId: ConsultationId;
  readonly complaint: Complaint;
  readonly opening: Opening & { kind: 'draft' };
  readonly kept: KeptForm;
  readonly onClosed: () => void;
};

/** 病历编辑: six parts, the disposition, and the end of the consultation. */
export function RecordEditor({ consultationId, complaint, opening, kept, onClosed }: Props) {
  const { form, saved, change, saver } = useRecordEditor(consultationId, opening, kept);
  const { problemsOf, close } = useClosing(consultationId);
  const problems = problemsOf(form);
  const todo = problemNames(problems);
  const press = usePress(async () => {
    const outcome = await close(form);
    if (outcome === 'open') return;
    saver.finish();
    onClosed();
  });
  return (
    <View className="record">
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
        </Field>
      ))}
      <DispositionChoice form={form} error={problems.disposition} onChange={change} />
      <Text className={`record__saved record__saved--${saved.kind}`}>{savingText(saved, explain)}</Text>
      {todo && <Notice tone="waiting">签署前还需填写：{todo}</Notice>}
      <Button onPress={press.run} busy={press.busy}>
        结束问诊并签署病历
      </Button>
    </View>
  );
}

/** A browser's text area does not grow around what it begins with, so it begins large enough. */
const rowsOf = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 16)));
