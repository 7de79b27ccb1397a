import type { CaseGoingOn, ConsentState } from '@shared/contracts/auth';
import { PURPOSES } from '@shared/domain/consent/purposes';
import { ConsentCard } from '../../features/consent/ConsentCard';
import { useConsents, useReceipt } from '../../features/consent/useConsents';
import { useSession } from '../../features/session/useSession';
import { confirm } from '../../platform/confirm';
import { goTo } from '../../platform/navigation';
import { tell } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';

/** 我的同意: what was agreed to, each withdrawn as easily as it was given. */
export default function ConsentsPage() {
  const session = useSession();
  const isVisitor = session.session.kind === 'visitor';
  const { screen, reload, busy, change } = useConsents();
  const receipt = useReceipt(tell);
  const set = async (consent: ConsentState, to: 'given' | 'withdrawn') => {
    const refusal = await change(consent, to);
    await session.reload();
    tell(refusal, to === 'given' ? '已同意' : '已撤回');
  };
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={5} />;
    case 'ready': {
      const { consents, goingOn } = screen.value;
      return (
        <Page
          footer={
            <Button kind="quiet" onPress={receipt.run} busy={receipt.busy}>
              复制同意凭据
            </Button>
          }
        >
          {consents.map((it) => (
            <ConsentCard
              key={it.purpose}
              consent={it}
              busy={busy === it.purpose}
              // Without the notice nothing else is agreed to; withdrawing needs nothing.
              onGive={() => (isVisitor ? goTo.notice() : set(it, 'given'))}
              onWithdraw={async () => (await isSure(it, goingOn)) && set(it, 'withdrawn')}
            />
          ))}
          <Card>
            <Cell title="就诊人的监护人同意和本人授权" onPress={() => goTo.patients()} />
            <Cell title="授权医生查看病历" onPress={() => goTo.shares()} />
          </Card>
        </Page>
      );
    }
  }
}

/** Named in the question, so that nobody withdraws without knowing of them. */
const LISTED = 3;

function casesText(goingOn: readonly CaseGoingOn[]): string {
  if (goingOn.length === 0) return '';
  const names = goingOn.slice(0, LISTED).map(({ patient, doctor }) => `${patient}与${doctor}医生`);
  const more = goingOn.length > LISTED ? `等 ${goingOn.length} 个` : '';
  return `\n进行中的问诊：${names.join('、')}${more}`;
}

function isSure({ purpose, text }: ConsentState, goingOn: readonly CaseGoingOn[]): Promise<boolean> {
  const { whenWithdrawn, neededFor } = PURPOSES[purpose];
  const cases = neededFor === 'nothing' ? '' : casesText(goingOn);
  return confirm({ title: `撤回“${text.title}”？`, content: whenWithdrawn + cases, confirmText: '撤回' });
}
