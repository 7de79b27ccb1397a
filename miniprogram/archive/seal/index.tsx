import type { ConsultationId } from '@shared/kernel/ids';
import { SealStanding } from '../../features/seal/SealStanding';
import { useSeal } from '../../features/seal/useSeal';
import { Button } from '../../ui/Button';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { ForCase } from '../../features/session/ForCase';

/** 封存病历: for a dispute, by both sides. */
export default function SealPage() {
  return <ForCase among="records">{(id) => <Sealing id={id} />}</ForCase>;
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
