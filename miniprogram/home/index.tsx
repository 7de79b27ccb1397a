import { useAppearance } from '../platform/appearance';
import { Page } from '../ui/Page';
import { OfflineBar } from '../ui/OfflineBar';
import { CurrentCases } from './CurrentCases';
import { ElderHome } from './ElderHome';
import { Entries } from './Entries';
import './index.scss';
import { OnDuty } from './OnDuty';
import { TellField } from './TellField';

/** 首页: what is the matter, and who can help. */
export default function HomePage() {
  const { elder } = useAppearance();
  return (
    <Page>
      <OfflineBar />
      {elder ? (
        <ElderHome />
      ) : (
        <>
          <TellField />
          <CurrentCases />
          <Entries />
          <OnDuty />
        </>
      )}
    </Page>
  );
}
