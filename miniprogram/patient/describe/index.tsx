import { DoctorId } from '@shared/kernel/ids';
import { useOpenIntake } from '../../features/intake/intake';
import { usePatients } from '../../features/patient/usePatients';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Registered } from '../Registered';
import { DescribeForm } from './DescribeForm';

/** 描述病情. */
export default function DescribePage() {
  const doctor = DoctorId.safeParse(useRouteParams<'describe'>().doctor);
  if (!doctor.success)
    return (
      <Page>
        <Empty title="请先选择医生" actionLabel="去选择" onAction={() => goTo.departments()} />
      </Page>
    );
  return (
    <Registered>
      <Describe doctorId={doctor.data} />
    </Registered>
  );
}

function Describe({ doctorId }: { readonly doctorId: DoctorId }) {
  useOpenIntake();
  const { screen, reload } = usePatients();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page>
          <Skeleton kind="card" rows={5} />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <Failure message={screen.message} onRetry={reload} safe="您填写的内容已保存" />
        </Page>
      );
    case 'ready':
      return <DescribeForm doctorId={doctorId} patients={screen.patients} />;
  }
}
