import { explain } from '../../features/signing/messages';
import { signingService } from '../../features/signing/service';
import { SigningSheet } from '../../features/signing/SigningSheet';
import { useLoaded } from '../../platform/useLoaded';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';

/** 电子签名 of this doctor. */
export default function SigningPage() {
  return (
    <AtDesk>
      <Signing />
    </AtDesk>
  );
}

function Signing() {
  const { screen, reload } = useLoaded(signingService.get, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  return (
    <Page title="电子签名">
      <SigningSheet signing={screen.value.key} onChanged={() => void reload()} />
    </Page>
  );
}
