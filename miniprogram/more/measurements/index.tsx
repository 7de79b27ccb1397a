import { PatientId } from '@shared/kernel/ids';
import { MeasurementsOf } from '../../features/measurement/MeasurementsOf';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';

/** 健康测量 of one person. */
export default function MeasurementsPage() {
  const id = PatientId.safeParse(useRouteParams<'measurements'>().id);
  if (id.success)
    return (
      <AccountGate note="同意后就可以记录健康测量">
        {() => <MeasurementsOf patientId={id.data} />}
      </AccountGate>
    );
  return (
    <Page>
      <Empty title="请先选择就诊人" actionLabel="去选择" onAction={() => goTo.patients()} />
    </Page>
  );
}
