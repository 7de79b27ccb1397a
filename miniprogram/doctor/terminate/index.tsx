import { ConsultationId } from '@shared/kernel/ids';
import { TerminateForm } from '../../features/termination/TerminateForm';
import { goBack, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';

/** 终止并转线下: this case belongs into a hospital. */
export default function TerminatePage() {
  const id = ConsultationId.safeParse(useRouteParams<'terminate'>().id);
  if (id.success)
    return (
      <AtDesk>
        <TerminateForm id={id.data} onDone={() => void goBack()} />
      </AtDesk>
    );
  return (
    <Page title="终止并转线下">
      <Empty title="没有找到这次问诊" actionLabel="返回工作台" onAction={() => void goBack()} />
    </Page>
  );
}
