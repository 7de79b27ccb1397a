import { useState } from 'react';
import type { DoctorPage } from '@shared/domain/doctor/doctor';
import type { PatientView } from '@shared/domain/patient/patient';
import type { DoctorId } from '@shared/kernel/ids';
import { useDoctor } from '../../features/directory/useDoctor';
import { usePatients } from '../../features/patient/usePatients';
import { useGiving } from '../../features/share/useGiving';
import { DAYS } from '../../features/share/words';
import { goTo } from '../../platform/navigation';
import { toast } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { SharingConsent } from '../SharingConsent';

type Props = {
  readonly doctorId: DoctorId;
  readonly onGiven: () => unknown;
  readonly onOther: () => unknown;
};

/** Whose records, for how many days. */
export function ShareForm({ doctorId, onGiven, onOther }: Props) {
  const doctor = useDoctor(doctorId);
  const persons = usePatients();
  if (doctor.screen.kind !== 'ready') return <NotReady screen={doctor.screen} onRetry={doctor.reload} />;
  if (persons.screen.kind !== 'ready') return <NotReady screen={persons.screen} onRetry={persons.reload} />;
  const { patients } = persons.screen;
  if (patients.length === 0)
    return (
      <Page>
        <Empty
          title="还没有就诊人"
          note="添加就诊人、看过医生后，才有病历可以授权"
          actionLabel="添加就诊人"
          onAction={() => goTo.patientForm()}
        />
      </Page>
    );
  return <Form doctor={doctor.screen.doctor} patients={patients} onGiven={onGiven} onOther={onOther} />;
}

type FormProps = Omit<Props, 'doctorId'> & {
  readonly doctor: DoctorPage;
  readonly patients: readonly PatientView[];
};

function Form({ doctor, patients, onGiven, onOther }: FormProps) {
  const [patientId, setPatientId] = useState(patients[0]!.id);
  const [days, setDays] = useState<number>(7);
  const { isAgreed, agree, problem, give } = useGiving('look');
  const press = usePress(async () => {
    if (!(await give({ patientId, doctorId: doctor.id, days }))) return;
    toast('已授权');
    await onGiven();
  });
  return (
    <Page
      footer={
        <Button onPress={press.run} busy={press.busy}>
          {`授权查看 ${days} 天`}
        </Button>
      }
    >
      <Card>
        <Cell title={`${doctor.name}医生`} note={doctor.hospital} onPress={onOther} value="换一位" />
      </Card>
      <Card>
        <Field label="谁的病历">
          <Choice
            ariaLabel="谁的病历"
            options={patients.map(({ id, name }) => ({ value: id, label: name }))}
            value={patientId}
            onChange={setPatientId}
          />
        </Field>
        <Field label="授权多久">
          <Choice
            ariaLabel="授权多久"
            options={DAYS.map((it) => ({ value: it as number, label: `${it} 天` }))}
            value={days}
            onChange={setDays}
            columns={3}
          />
        </Field>
      </Card>
      <SharingConsent isAgreed={isAgreed} agree={agree} problem={problem} />
    </Page>
  );
}
