import { useEffect } from 'react';
import type { OwnApplication } from '@shared/contracts/application';
import { isEditable } from '@shared/domain/application/save';
import { KindChoice } from '../../features/application/KindChoice';
import { StatusCard } from '../../features/application/StatusCard';
import { useApplications } from '../../features/application/useApplications';
import { useSession } from '../../features/session/useSession';
import { useNow } from '../../platform/clock';
import { confirm } from '../../platform/confirm';
import { goTo } from '../../platform/navigation';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { Registered } from '../../features/session/Registered';

const TITLE = '医生入驻';

/** 医生入驻: as what to join, or how the application stands. */
export default function JoinPage() {
  return (
    <Registered>
      <Join />
    </Registered>
  );
}

function Join() {
  const { screen, reload, withdraw } = useApplications();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title={TITLE}>
          <Skeleton kind="card" rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title={TITLE}>
          <Failure message={screen.message} onRetry={reload} />
        </Page>
      );
    case 'ready': {
      const [newest] = screen.applications;
      if (!newest || newest.state === 'withdrawn')
        return (
          <Page title={TITLE}>
            <KindChoice onChoose={(kind) => void goTo.joinForm({ kind })} />
          </Page>
        );
      return <Standing application={newest} onWithdraw={withdraw} />;
    }
  }
}

type StandingProps = {
  readonly application: OwnApplication;
  readonly onWithdraw: (application: OwnApplication) => Promise<string | undefined>;
};

function Standing({ application, onWithdraw }: StandingProps) {
  const now = useNow(60_000);
  const { state } = application;
  useFreshAccount(state === 'approved');
  async function takeBack() {
    const isSure = await confirm({
      title: '撤回这份申请',
      content: '撤回后不再审核，需要时可以重新申请。',
      confirmText: '撤回',
      danger: true,
    });
    if (!isSure) return;
    const problem = await onWithdraw(application);
    tell(problem, '已撤回');
  }
  const isInReview = state === 'submitted' || state === 'first_passed';
  return (
    <Page title={TITLE} footer={nextStep(application)}>
      <StatusCard application={application} now={now} />
      {(isInReview || isEditable(application)) && (
        <Button kind="quiet" onPress={takeBack}>
          撤回申请
        </Button>
      )}
    </Page>
  );
}

/** The one thing to do next; while it is reviewed there is none. */
function nextStep({ state, kind }: OwnApplication) {
  switch (state) {
    case 'draft':
      return <Button onPress={() => goTo.joinForm()}>继续填写</Button>;
    case 'returned':
      return <Button onPress={() => goTo.joinForm()}>修改并重新提交</Button>;
    case 'approved':
    case 'expired':
      return (
        <Button kind={state === 'expired' ? 'main' : 'quiet'} onPress={() => goTo.joinForm({ kind })}>
          更新资质材料
        </Button>
      );
    default:
      return undefined;
  }
}

/** Whoever has just been let in finds 医生端 under 我的 without starting the app anew. */
function useFreshAccount(isApproved: boolean): void {
  const { session, reload } = useSession();
  const isKnown = session.kind === 'ready' && session.account.doctorId !== undefined;
  useEffect(() => {
    if (isApproved && !isKnown) void reload();
  }, [isApproved, isKnown, reload]);
}
