import type { ConsultationId } from '@shared/kernel/ids';
import { useCall } from '../../features/call/useCall';
import { useRoom } from '../../features/call/useRoom';
import { goBack } from '../../platform/navigation';
import { Failure } from '../../ui/Failure';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { ForRoom } from '../ForRoom';
import { Ended } from './Ended';
import { InRoom } from './InRoom';

/** 诊室: pictures and sound of a visit. */
export default function CallRoomPage() {
  return <ForRoom>{(id) => <Room id={id} />}</ForRoom>;
}

function Room({ id }: { readonly id: ConsultationId }) {
  const { screen: call, reload } = useCall(id);
  const { screen, enter, leave } = useRoom(id);
  if (call.kind !== 'ready') return <NotReady screen={call} onRetry={reload} />;
  switch (screen.kind) {
    case 'opening':
      return (
        <Page>
          <Skeleton kind="card" rows={2} />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <Failure message={screen.message} onRetry={enter} />
        </Page>
      );
    case 'over':
      return <Ended ending={screen.ending} onAgain={enter} onBack={() => void goBack()} />;
    case 'open':
      return <InRoom view={call.value} screen={screen} onChanged={() => void reload()} onHangUp={leave} />;
  }
}
