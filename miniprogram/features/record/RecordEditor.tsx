import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Notice } from '../../ui/Notice';
import { PinInput } from '../../ui/PinInput';
import { savingText } from '../../ui/savingText';
import { ConflictCard } from './ConflictCard';
import type { KeptForm } from './keptForm';
import type { Opening } from './loadRecord';
import './record.scss';
import { explain } from './messages';
import { RecordFields } from './RecordFields';
import { problemNames } from './recordForm';
import type { Texts } from './recordTexts';
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

/** 病历编辑: six parts, the disposition, and the end of the consultation, signed. */
export function RecordEditor({ consultation, picker, texts, opening, kept, onClosed }: Props) {
  const { id, verdict } = consultation;
  const isConfirmed = verdict?.kind === 'confirmed';
  const { form, saved, conflict, settle, change, saver, saveAll, showTheirs } = useRecordEditor(
    id,
    opening,
    kept,
  );
  const { problemsOf, close, pin, typePin, pinProblem } = useClosing(id, isConfirmed);
  // A verdict that was taken back takes the diagnoses with it: no record with them would be accepted.
  const isStray = !isConfirmed && form.diagnoses !== undefined && form.diagnoses.length > 0;
  useEffect(() => {
    if (isStray) change({ diagnoses: [] });
  });
  const problems = problemsOf(form);
  const todo = problemNames(problems);
  const press = usePress(async () => {
    // What another device wrote is seen before anything is signed.
    if (!(await saveAll())) return;
    const outcome = await close(form);
    if (outcome === 'changed_elsewhere') return showTheirs();
    if (outcome === 'open') return;
    saver.finish();
    onClosed();
  });
  if (conflict) return <ConflictCard mine={form} conflict={conflict} onSettled={settle} />;
  return (
    <View className="record">
      <RecordFields
        consultation={consultation}
        picker={picker}
        texts={texts}
        form={form}
        opening={opening.form}
        problems={problems}
        onChange={change}
      />
      <Text className={`record__saved record__saved--${saved.kind}`}>{savingText(saved, explain)}</Text>
      {todo && <Notice tone="waiting">签署前还需填写：{todo}</Notice>}
      <PinInput value={pin} onChange={typePin} error={pinProblem} hint="6 位数字，用来签署这份病历" />
      <Button onPress={press.run} busy={press.busy}>
        结束问诊并签署病历
      </Button>
    </View>
  );
}
