import type { SealView } from '@shared/contracts/seal';
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
  const { screen, reload, seal, withdraw } = useSeal(id);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={3} />;
    case 'ready':
      return (
        <Page
          footer={screen.value.state !== 'sealed' && <Deed {...{ view: screen.value, seal, withdraw }} />}
        >
          <SealStanding seal={screen.value} />
        </Page>
      );
  }
}

type DeedProps = Pick<ReturnType<typeof useSeal>, 'seal' | 'withdraw'> & {
  readonly view: SealView;
};

/** What the patient may do about it now. */
function Deed({ view: { state, askedBy }, seal, withdraw }: DeedProps) {
  if (state === 'asked' && askedBy === 'patient')
    return (
      <Button kind="quiet" onPress={withdraw.run} busy={withdraw.busy}>
        撤回申请
      </Button>
    );
  return (
    <Button onPress={seal.run} busy={seal.busy}>
      {state === 'none' ? '申请封存' : '同意封存'}
    </Button>
  );
}
