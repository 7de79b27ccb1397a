import type { PatientView } from '@shared/domain/patient/patient';
import { MAX_PATIENTS } from '@shared/domain/patient/patient';
import { forPatient } from '../../features/intake/draft';
import { intake } from '../../features/intake/intake';
import { PatientCard } from '../../features/patient/PatientCard';
import { usePatients } from '../../features/patient/usePatients';
import { useAccountGate } from '../../features/session/useSession';
import { confirm } from '../../platform/confirm';
import { goBack, goTo, useRouteParams } from '../../platform/navigation';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';

/** 就诊人: the people this account looks after; with `pick`, one of them is chosen for the complaint. */
export default function PatientsPage() {
  const gate = useAccountGate();
  const { pick } = useRouteParams<'patients'>();
  const { screen, reload, remove } = usePatients();
  const add = () => gate(() => goTo.patientForm());
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} />;
    case 'ready':
      return (
        <Page footer={screen.patients.length < MAX_PATIENTS && <Button onPress={add}>添加就诊人</Button>}>
          {screen.patients.length === 0 && (
            <Empty title="还没有就诊人" note="添加您自己或家人，医生需要知道给谁看" />
          )}
          {screen.patients.map((it) => (
            <PatientCard
              key={it.id}
              patient={it}
              now={Date.now()}
              onPick={pick && (() => choose(it))}
              onHealth={() => void goTo.healthForm({ id: it.id })}
              onMeasure={() => void goTo.measurements({ id: it.id })}
              onCorrect={() => void goTo.patientForm({ id: it.id })}
              onConsent={() => void goTo.patientConsent({ id: it.id })}
              onRemove={() => void askRemove(it, remove)}
            />
          ))}
        </Page>
      );
  }
}

function choose({ id }: PatientView): void {
  intake.change((draft) => forPatient(draft, id));
  void goBack();
}

async function askRemove(
  patient: PatientView,
  remove: (it: PatientView) => Promise<string | undefined>,
): Promise<void> {
  const sure = await confirm({
    title: `移除${patient.name}？`,
    content: '以后不能再为这位就诊人发起问诊，已有的病历会保留',
    confirmText: '移除',
    danger: true,
  });
  if (!sure) return;
  const refusal = await remove(patient);
  tell(refusal, '已移除');
}
