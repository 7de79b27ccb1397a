import { PatientId } from '@shared/kernel/ids';
import { PatientFields } from '../../features/patient/PatientFields';
import { usePatientForm } from '../../features/patient/usePatientForm';
import { goBack, useRouteParams } from '../../platform/navigation';
import { toast } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import '../form.scss';
import { Registered } from '../Registered';

/** 添加/修改就诊人. */
export default function PatientFormPage() {
  return (
    <Registered>
      <PatientEditor />
    </Registered>
  );
}

function PatientEditor() {
  const id = PatientId.safeParse(useRouteParams<'patientForm'>().id).data;
  const { screen, reload, change, save } = usePatientForm(id);
  const press = usePress(async () => {
    if (!(await save())) return;
    toast('已保存');
    await goBack();
  });
  const title = id ? '修改就诊人' : '添加就诊人';
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title={title}>
          <Skeleton kind="card" rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title={title}>
          <Failure message={screen.message} onRetry={reload} />
        </Page>
      );
    case 'ready':
      return (
        <Page
          title={title}
          footer={
            <>
              {screen.problems.whole && <Notice tone="danger">{screen.problems.whole}</Notice>}
              <Button onPress={press.run} busy={press.busy}>
                保存
              </Button>
            </>
          }
        >
          <Card className="form">
            <PatientFields form={screen.form} problems={screen.problems} onChange={change} />
          </Card>
        </Page>
      );
  }
}
