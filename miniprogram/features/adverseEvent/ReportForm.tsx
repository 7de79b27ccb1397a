import { Text } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { DayInput } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import './adverseEvent.scss';
import { EventPictureField } from './EventPictureField';
import type { EventPictures } from './useEventPictures';
import { LONGEST, type Reportable, type ReportForm as Form } from './useReport';
import { AFTER_STOPPING, FELT, NOW, TAKING } from './words';

type Props = {
  readonly about: Reportable;
  readonly form: Form;
  readonly onChange: (part: Form) => void;
  readonly pictures: EventPictures;
};

/** What happened, in plain words; nothing is asked that a person cannot know. */
export function ReportForm({ about: { patient, medicines }, form, onChange, pictures }: Props) {
  const chosen = medicines.find(({ drugId }) => drugId === form.drugId);
  return (
    <>
      <Notice tone="danger">
        <Text>喘不上气、昏倒、嘴脸或喉咙肿、大片皮肤起泡：先不要填表，现在就拨打 120</Text>
      </Notice>
      <Card className="adverse">
        <Field label={`${patient.name}怀疑哪种药`}>
          <Choice
            options={medicines.map(({ drugId, name, strength }) => ({
              value: drugId,
              label: name,
              note: strength,
            }))}
            value={form.drugId}
            onChange={(drugId) => onChange({ drugId, batchNo: undefined })}
            ariaLabel="怀疑哪种药"
            columns={1}
          />
        </Field>
        <Field label="哪里不舒服">
          <TextArea
            value={form.words ?? ''}
            onChange={(words) => onChange({ words })}
            placeholder="例如：吃药第三天，两条小腿肿了"
            maxLength={LONGEST}
            minRows={4}
            ariaLabel="哪里不舒服"
          />
        </Field>
        <EventPictureField pictures={pictures} />
        <Field label="从哪天开始">
          <DayInput
            value={form.beganOn ?? ''}
            onChange={(day) => onChange({ beganOn: day || undefined })}
            ariaLabel="从哪天开始"
          />
        </Field>
        <Field label="有多难受">
          <Choice
            options={FELT}
            value={form.felt}
            onChange={(felt) => onChange({ felt })}
            ariaLabel="有多难受"
            columns={1}
          />
        </Field>
        <Field label="还在用这种药吗">
          <Choice
            options={TAKING}
            value={form.stillTaking}
            onChange={(stillTaking) => onChange({ stillTaking })}
            ariaLabel="还在用这种药吗"
            columns={3}
          />
        </Field>
        {form.stillTaking === 'stopped' && (
          <Field label="停药后怎么样">
            <Choice
              options={AFTER_STOPPING}
              value={form.afterStopping}
              onChange={(afterStopping) => onChange({ afterStopping })}
              ariaLabel="停药后怎么样"
              columns={1}
            />
          </Field>
        )}
        <Field label="现在怎么样">
          <Choice
            options={NOW}
            value={form.now}
            onChange={(now) => onChange({ now })}
            ariaLabel="现在怎么样"
          />
        </Field>
        <Batch known={chosen?.batchNos ?? []} form={form} onChange={onChange} />
      </Card>
      <Notice tone="quiet">
        <Text>药师会看每一份报告，并按规定上报。要不要停药请问医生，这里不能替您决定</Text>
      </Notice>
    </>
  );
}

type BatchProps = Pick<Props, 'form' | 'onChange'> & { readonly known: readonly string[] };

/** 批号: known from the pharmacy, or on the box. */
const Batch = ({ known, form, onChange }: BatchProps) =>
  known.length > 0 ? (
    <Text className="adverse__quiet">{`药房发出的批号：${known.join('、')}`}</Text>
  ) : (
    <Field label="药盒上的产品批号" hint="不确定可以不填">
      <TextInput
        value={form.batchNo ?? ''}
        onChange={(batchNo) => onChange({ batchNo })}
        maxLength={30}
        ariaLabel="药盒上的产品批号"
      />
    </Field>
  );
