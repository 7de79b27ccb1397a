import type { ConsultationId } from '@shared/kernel/ids';
import { RecordingsCard } from '../../features/call/RecordingsCard';
import { useCall, useWaiting } from '../../features/call/useCall';
import { WaitingRoom } from '../../features/call/WaitingRoom';
import { mode } from '../../platform/mode';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { NotReady } from '../../ui/NotReady';
import { OfflineBar } from '../../ui/OfflineBar';
import { Page } from '../../ui/Page';
import { ForRoom } from '../ForRoom';

/** 候诊: before the door of a visit by voice or video. */
export default function CallWaitingPage() {
  return <ForRoom>{(id) => <Waiting id={id} />}</ForRoom>;
}

function Waiting({ id }: { readonly id: ConsultationId }) {
  const { screen, reload } = useCall(id);
  const isOpen = screen.kind === 'ready' && screen.value.standing === 'open';
  const isEarly = screen.kind === 'ready' && screen.value.standing === 'call.too_early';
  useWaiting(id, isOpen || isEarly);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={3} />;
    case 'ready':
      return (
        <Page
          footer={
            isOpen ? (
              <Button onPress={() => goTo.callRoom({ id, ...(mode() === 'doctor' && { as: 'doctor' }) })}>
                进入诊室
              </Button>
            ) : (
              <Button kind="quiet" onPress={reload}>
                刷新
              </Button>
            )
          }
        >
          <OfflineBar />
          <WaitingRoom view={screen.value} />
          <RecordingsCard view={screen.value} />
        </Page>
      );
  }
}
