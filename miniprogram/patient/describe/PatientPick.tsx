import { Text } from '@tarojs/components';
import { MAX_PATIENTS, type PatientView } from '@shared/domain/patient/patient';
import { partId } from '../../features/intake/complaint';
import { lackOf, personLine } from '../../features/patient/words';
import { goTo } from '../../platform/navigation';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import './index.scss';

type Props = {
  readonly patients: readonly PatientView[];
  readonly chosen: PatientView | undefined;
  readonly error: string | undefined;
  readonly onChoose: (patient: PatientView) => void;
};

/** 女 · 34岁 · 本人, and what is still to be done. */
const noteOf = (patient: PatientView, now: number): string =>
  [personLine(patient, now), lackOf(patient, now)].filter(Boolean).join(' · ');

/** 给谁看: one of the people on the list, or somebody new. */
export function PatientPick({ patients, chosen, error, onChoose }: Props) {
  const now = Date.now();
  const options = patients.map((it) => ({ value: it.id, label: it.name, note: noteOf(it, now) }));
  return (
    <Field id={partId('patient')} label="给谁看" error={error}>
      {patients.length > 0 && (
        <Choice
          options={options}
          value={chosen?.id}
          onChange={(id) => patients.filter((it) => it.id === id).forEach(onChoose)}
          ariaLabel="给谁看"
          columns={1}
        />
      )}
      {patients.length < MAX_PATIENTS && (
        <Pressable className="describe__add" onPress={() => goTo.patientForm()} ariaLabel="添加就诊人">
          <Icon name="plus" size={20} />
          <Text>添加就诊人</Text>
        </Pressable>
      )}
    </Field>
  );
}
