import { DoctorId } from '@shared/kernel/ids';
import { useDoctor } from '../../features/directory/useDoctor';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { DoctorProfile } from './DoctorProfile';

/** 医生主页. */
export default function DoctorPage() {
  const id = DoctorId.safeParse(useRouteParams<'doctor'>().id);
  if (id.success) return <Doctor id={id.data} />;
  return (
    <Page>
      <Empty title="没有找到这位医生" actionLabel="看看其他医生" onAction={() => goTo.departments()} />
    </Page>
  );
}

function Doctor({ id }: { readonly id: DoctorId }) {
  const { screen, reload } = useDoctor(id);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={4} />;
    case 'ready':
      return <DoctorProfile doctor={screen.doctor} />;
  }
}
