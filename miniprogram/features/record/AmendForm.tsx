import { Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import type { RecordView } from '@shared/contracts/record';
import { Button } from '../../ui/Button';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { PinInput } from '../../ui/PinInput';
import { TextArea } from '../../ui/TextArea';
import './record.scss';
import { RecordFields } from './RecordFields';
import type { Texts } from './recordTexts';
import { useAmending } from './useAmending';

type Props = {
  readonly consultation: ConsultationView;
  readonly record: RecordView;
  readonly picker: DiagnosisPicker;
  readonly texts: Texts;
  readonly onDone: () => void;
};

/** 更正病历: the record as it stands, to be put right, and why. */
export function AmendForm({ consultation, record, picker, texts, onDone }: Props) {
  const { form, opening, reason, isOld, problems, reasonProblem, change, press, giveUp, ...it } = useAmending(
    record,
    consultation.verdict?.kind === 'confirmed',
    onDone,
  );
  return (
    <View className="record">
      <Notice tone="quiet" title={`正在更正，签署后成为第 ${record.version + 1} 版`}>
        <Text>以前的版本都会保留，患者能看到每一版和更正的理由</Text>
      </Notice>
      {isOld && (
        <Notice tone="waiting">
          <Text>开始更正以后，病历又有了新版本。请对照现在的版本再提交</Text>
        </Notice>
      )}
      <RecordFields
        consultation={consultation}
        picker={picker}
        texts={texts}
        form={form}
        opening={opening}
        problems={problems}
        onChange={(part) => change({ form: { ...form, ...part } })}
      />
      <Field label="更正的理由" required hint="患者会看到这段话" error={reasonProblem}>
        <TextArea
          value={reason}
          onChange={(text) => change({ reason: text })}
          placeholder="如：过敏史漏写了头孢"
          maxLength={200}
          ariaLabel="更正的理由"
        />
      </Field>
      <PinInput value={it.pin} onChange={it.typePin} error={it.pinProblem} hint="6 位数字，用来签署这一版" />
      <Button onPress={press.run} busy={press.busy}>
        签署更正
      </Button>
      <Button
        kind="quiet"
        onPress={() => {
          giveUp();
          onDone();
        }}
      >
        不更正了
      </Button>
    </View>
  );
}
