import { useOpenIntake } from '../../features/intake/intake';
import { useOrdered, type Ordered } from '../../features/intake/useOrdered';
import { usePatients } from '../../features/patient/usePatients';
import { goTo } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Registered } from '../../features/session/Registered';
import { DescribeForm } from './DescribeForm';

/** 描述病情. */
export default function DescribePage() {
  const ordered = useOrdered();
  if (!ordered)
    return (
      <Page>
        <Empty title="请先选择医生" actionLabel="去选择" onAction={() => goTo.departments()} />
      </Page>
    );
  return (
    <Registered>
      <Describe ordered={ordered} />
    </Registered>
  );
}

function Describe({ ordered }: { readonly ordered: Ordered }) {
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
      return <DescribeForm ordered={ordered} patients={screen.patients} />;
  }
}
