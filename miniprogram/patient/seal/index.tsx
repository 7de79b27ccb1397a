import { ConsultationId } from '@shared/kernel/ids';
import { SealStanding } from '../../features/seal/SealStanding';
import { useSeal } from '../../features/seal/useSeal';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Registered } from '../Registered';

/** 封存病历: for a dispute, by both sides. */
export default function SealPage() {
  const id = ConsultationId.safeParse(useRouteParams<'seal'>().id);
  if (!id.success)
    return (
      <Page>
        <Empty title="没有找到这份病历" actionLabel="查看我的病历" onAction={() => goTo.health()} />
      </Page>
    );
  return (
    <Registered>
      <Sealing id={id.data} />
    </Registered>
  );
}

function Sealing({ id }: { readonly id: ConsultationId }) {
  const { screen, reload, press } = useSeal(id);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={3} />;
    case 'ready': {
      const { state, askedBy } = screen.value;
      const label =
        state === 'none' ? '申请封存' : state === 'asked' && askedBy === 'hospital' ? '同意封存' : undefined;
      return (
        <Page
          footer={
            label && (
              <Button onPress={press.run} busy={press.busy}>
                {label}
              </Button>
            )
          }
        >
          <SealStanding seal={screen.value} />
        </Page>
      );
    }
  }
}
