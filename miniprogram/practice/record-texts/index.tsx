import { TextsForm } from '../../features/recordTexts/TextsForm';
import { useTexts } from '../../features/recordTexts/useTexts';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { AtDesk } from '../../features/session/AtDesk';

/** 病历模板和常用语 of this doctor. */
export default function RecordTextsPage() {
  return (
    <AtDesk>
      <Texts />
    </AtDesk>
  );
}

function Texts() {
  const { screen, reload } = useTexts();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="病历模板">
          <Skeleton rows={6} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="病历模板">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready': {
      const { hospital, ...own } = screen.value;
      return <TextsForm kept={own} hospital={hospital} />;
    }
  }
}
