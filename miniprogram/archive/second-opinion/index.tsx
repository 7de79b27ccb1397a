import type { RecordView } from '@shared/contracts/record';
import { departmentName } from '@shared/domain/department/departments';
import type { DoctorCard } from '@shared/domain/doctor/doctor';
import { ConsultationId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';
import { useGiving } from '../../features/share/useGiving';
import { goTo, useRouteParams } from '../../platform/navigation';
import { usePress } from '../../platform/usePress';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { DoctorChoice } from '../DoctorChoice';
import { ForPatients } from '../ForPatients';
import { SharingConsent } from '../SharingConsent';
import { askWith } from './askWith';
import { useRecordToShow } from './useRecordToShow';

/** Days in which the second doctor may read. */
const DAYS = 7;

/** 第二意见: another doctor of the department is asked, and may read the record that this is about. */
export default function SecondOpinionPage() {
  const id = ConsultationId.safeParse(useRouteParams<'secondOpinion'>().id);
  if (id.success)
    return (
      <ForPatients>
        <About id={id.data} />
      </ForPatients>
    );
  return (
    <Page>
      <Empty title="没有找到这份病历" actionLabel="查看我的病历" onAction={() => goTo.health()} />
    </Page>
  );
}

function About({ id }: { readonly id: ConsultationId }) {
  const { screen, reload } = useRecordToShow(id);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={4} />;
    case 'ready':
      return <Choose record={screen.value} />;
  }
}

function Choose({ record }: { readonly record: RecordView }) {
  const { patient, doctor, diagnoses, body, signedAt = 0 } = record;
  const { isAgreed, agree, problem, give } = useGiving('second_opinion');
  const chosen = usePress(async () => undefined);
  async function choose(second: DoctorCard): Promise<void> {
    if (chosen.busy) return;
    const isGiven = await give({ patientId: patient.id, doctorId: second.id, days: DAYS });
    if (isGiven) await askWith(record, second.id);
  }
  return (
    <DoctorChoice
      title="请哪位医生看看"
      department={doctor.departmentCode}
      without={doctor.id}
      onChoose={choose}
    >
      <Card>
        <Cell
          title={diagnoses.map(({ name }) => name).join('、') || (body.chiefComplaint ?? '病历')}
          note={`${patient.name} · ${shanghai(signedAt).day} · ${doctor.name}医生 · ${departmentName(doctor.departmentCode)}`}
        />
      </Card>
      <SharingConsent isAgreed={isAgreed} agree={agree} problem={problem} />
    </DoctorChoice>
  );
}
