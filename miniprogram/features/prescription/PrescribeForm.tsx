import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { MAX_DRUGS } from '@shared/domain/prescription/prescription';
import type { ConsultationId, PrescriptionId } from '@shared/kernel/ids';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PinInput } from '../../ui/PinInput';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { DrugPicker } from './DrugPicker';
import { emptyLine, isLong, isVeryLong, type DraftForm } from './draftForm';
import { Findings } from './Findings';
import { LineEditor } from './LineEditor';
import { PersonFacts } from './PersonFacts';
import { RenewalLines, type LastPrescription } from './RenewalLines';
import { usePrescribing } from './usePrescribing';

type Props = {
  readonly consultationId: ConsultationId;
  readonly correct: PrescriptionId | undefined;
  readonly opening: Partial<DraftForm>;
  /** Diagnoses that the evidence shows. */
  readonly offered: DraftForm['diagnoses'];
  readonly picker: DiagnosisPicker;
  readonly consultation: ConsultationView;
  /** 续方参考; absent for a correction. */
  readonly last?: LastPrescription | undefined;
  /** Why a pharmacist gave it back. */
  readonly returned?: string | undefined;
  readonly onDone: (isPharmacistThere: boolean) => void;
};

const VALID = [
  { value: 1, label: '当天有效' },
  { value: 2, label: '2 天' },
  { value: 3, label: '3 天' },
];

/** 开处方. */
export function PrescribeForm(props: Props) {
  const { consultationId, correct, opening, offered, picker: Picker, returned, onDone } = props;
  const { consultation, last } = props;
  const { form, change, findings, isSigned, problem, press, pin, setPin } = usePrescribing(
    { consultationId, correct },
    opening,
    onDone,
  );
  const { lines } = form;
  const taken = new Set(lines.map(({ drug }) => drug.id));
  return (
    <Page
      title={correct ? '修改处方' : '开处方'}
      footer={
        <Button onPress={press.run} busy={press.busy}>
          核对并提交
        </Button>
      }
    >
      {returned !== undefined && (
        <Notice tone="waiting" title="药师退回">
          <Text>{returned}</Text>
        </Notice>
      )}
      <PersonFacts consultation={consultation} />
      <Card>
        <Picker
          label="诊断"
          hint="只能是凭证上同一类疾病"
          chosen={form.diagnoses}
          onChange={(diagnoses) => change({ diagnoses })}
          offered={offered}
        />
      </Card>
      {last && lines.length < MAX_DRUGS && (
        <RenewalLines last={last} taken={taken} onTake={(line) => change({ lines: [...lines, line] })} />
      )}
      {lines.map((line, i) => (
        <LineEditor
          key={line.drug.id}
          line={line}
          onChange={(next) => change({ lines: lines.map((it, n) => (n === i ? next : it)) })}
          onRemove={() => change({ lines: lines.filter((_, n) => n !== i) })}
        />
      ))}
      {lines.length < MAX_DRUGS && (
        <Card>
          <DrugPicker
            onPick={(drug) => {
              if (!taken.has(drug.id)) change({ lines: [...lines, emptyLine(drug)] });
            }}
          />
        </Card>
      )}
      <Rest form={form} change={change} />
      <Findings
        findings={findings}
        answers={form.answers}
        isSigned={isSigned}
        onAnswer={(id, reason) => change({ answers: { ...form.answers, [id]: reason } })}
      />
      <Card className="prescription">
        <PinInput value={pin} onChange={setPin} hint="6 位数字，用来签这张处方" />
      </Card>
      {problem !== undefined && (
        <Notice tone="danger">
          <Text>{problem}</Text>
        </Notice>
      )}
    </Page>
  );
}

type RestProps = { readonly form: DraftForm; readonly change: (part: Partial<DraftForm>) => void };

/** What does not belong to one drug: weight, reasons, how long it is valid. */
const Rest = ({ form, change }: RestProps) => (
  <Card className="prescription">
    <Field label="体重（kg）" hint="14 岁以下必须填写，用来核对剂量">
      <TextInput
        value={form.weight}
        onChange={(weight) => change({ weight })}
        type="digit"
        maxLength={5}
        ariaLabel="体重"
      />
    </Field>
    {isLong(form) && (
      <Field label="超过 7 天的理由" required>
        <TextInput
          value={form.longReason}
          onChange={(longReason) => change({ longReason })}
          placeholder="如 病情稳定，长期服用"
          maxLength={200}
          ariaLabel="超过 7 天的理由"
        />
      </Field>
    )}
    {isVeryLong(form) && (
      <Field label="长期用药评估" required hint="病情是否平稳，教了患者什么">
        <TextArea
          value={form.assessment}
          onChange={(assessment) => change({ assessment })}
          maxLength={500}
          ariaLabel="长期用药评估"
        />
      </Field>
    )}
    <Field label="有效期">
      <Choice
        options={VALID}
        value={form.validDays}
        onChange={(validDays) => change({ validDays })}
        ariaLabel="有效期"
        columns={3}
      />
    </Field>
    {form.validDays > 1 && (
      <Field label="延长有效期的理由" required>
        <TextInput
          value={form.validReason}
          onChange={(validReason) => change({ validReason })}
          maxLength={200}
          ariaLabel="延长有效期的理由"
        />
      </Field>
    )}
  </Card>
);
