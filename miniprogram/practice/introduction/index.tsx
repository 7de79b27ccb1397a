import { useMyDoctor } from '../../features/doctorDesk/useMyDoctor';
import { PublicTextsForm } from '../../features/publicTexts/PublicTextsForm';
import { goBack } from '../../platform/navigation';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { AtDesk } from '../../features/session/AtDesk';

/** 公开介绍 of this doctor. */
export default function IntroductionPage() {
  return (
    <AtDesk>
      <Introduction />
    </AtDesk>
  );
}

function Introduction() {
  const { screen, reload } = useMyDoctor();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="公开介绍">
          <Skeleton rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="公开介绍">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready': {
      const { doctor, heldTexts } = screen.me;
      return <PublicTextsForm shown={doctor} held={heldTexts} onSaved={() => void goBack()} />;
    }
  }
}
