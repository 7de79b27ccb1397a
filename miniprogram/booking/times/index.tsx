import { BooksTime } from '@shared/domain/appointment/tier';
import { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Times } from './Times';

/** 选择时间: for a new visit, or for one that is moved. */
export default function TimesPage() {
  const params = useRouteParams<'times'>();
  const id = DoctorId.safeParse(params.id);
  const tier = BooksTime.safeParse(params.tier);
  const move = ConsultationId.safeParse(params.move);
  if (id.success && tier.success)
    return <Times doctorId={id.data} tier={tier.data} {...(move.success && { move: move.data })} />;
  return (
    <Page>
      <Empty title="请先选择医生" actionLabel="去选择" onAction={() => goTo.departments()} />
    </Page>
  );
}
