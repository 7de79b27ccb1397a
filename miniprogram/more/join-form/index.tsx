import { ApplicationKind, KIND_NAMES } from '@shared/domain/application/fields';
import { useFormStart } from '../../features/application/useApplicationForm';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Registered } from '../../features/session/Registered';
import '../../patient/form.scss';
import { JoinForm } from './JoinForm';

/** 填写入驻申请. */
export default function JoinFormPage() {
  return (
    <Registered>
      <Filling />
    </Registered>
  );
}

function Filling() {
  const wanted = ApplicationKind.safeParse(useRouteParams<'joinForm'>().kind).data;
  const { start, load } = useFormStart(wanted);
  switch (start.kind) {
    case 'loading':
      return (
        <Page title="入驻申请">
          <Skeleton kind="card" rows={5} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="入驻申请">
          <Failure message={start.message} onRetry={load} safe="您填写的内容已保存" />
        </Page>
      );
    case 'nothing':
      return (
        <Page title="入驻申请">
          <Empty title="请先选择入驻身份" actionLabel="去选择" onAction={() => goTo.join()} />
        </Page>
      );
    case 'ready':
      return <JoinForm start={start} title={`${KIND_NAMES[start.draft.kind]}入驻`} />;
  }
}
