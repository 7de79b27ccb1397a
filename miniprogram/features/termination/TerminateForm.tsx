import { Text } from '@tarojs/components';
import { reasonText, TerminationReason, Urgency, urgencyText } from '@shared/domain/consultation/termination';
import type { ConsultationId } from '@shared/kernel/ids';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { PartnerPicker } from './PartnerPicker';
import './termination.scss';
import { useTermination } from './useTermination';

type Props = { readonly id: ConsultationId; readonly onDone: () => void };

const REASONS = TerminationReason.options.map((value) => ({ value, label: reasonText[value] }));
const URGENCIES = Urgency.options.map((value) => ({ value, label: urgencyText[value] }));

/** Why, how soon, what to tell the patient, and where they should go. */
export function TerminateForm({ id, onDone }: Props) {
  const { form, change, problems, press } = useTermination(id, onDone);
  const of = (error: string | undefined) => (error === undefined ? {} : { error });
  return (
    <Page
      title="终止并转线下"
      footer={
        <Button onPress={press.run} busy={press.busy}>
          终止并转线下
        </Button>
      }
    >
      <Notice tone="quiet">
        <Text>终止后问诊立即结束，不能再写消息和病历。费用全额退给患者。</Text>
      </Notice>
      <Card className="termination">
        <Field label="原因" required {...of(problems.reason)}>
          <Choice
            options={REASONS}
            value={form.reason}
            onChange={(reason) => change({ reason })}
            ariaLabel="原因"
            columns={1}
          />
        </Field>
        <Field label="多快去医院" required {...of(problems.urgency)}>
          <Choice
            options={URGENCIES}
            value={form.urgency}
            onChange={(urgency) => change({ urgency })}
            ariaLabel="多快去医院"
            columns={1}
          />
        </Field>
        <Field label="建议去的医院和科室" required {...of(problems.institution)}>
          <PartnerPicker onPick={(institution) => change({ institution })} />
          <TextInput
            value={form.institution}
            onChange={(institution) => change({ institution })}
            placeholder="离患者近、能看这个病的医院"
            maxLength={100}
            ariaLabel="建议去的医院和科室"
          />
        </Field>
        <Field label="给患者的话" required {...of(problems.words)}>
          <TextArea
            value={form.words}
            onChange={(words) => change({ words })}
            placeholder="为什么要当面看，去之前注意什么"
            maxLength={500}
            ariaLabel="给患者的话"
          />
        </Field>
      </Card>
    </Page>
  );
}
