import { WithAccount } from '../features/session/WithAccount';
import { OfflineBar } from '../ui/OfflineBar';
import { Page } from '../ui/Page';
import { RecordList } from './RecordList';

/** 病历: what doctors have written and signed for my 就诊人. */
export default function HealthPage() {
  return (
    <Page>
      <OfflineBar />
      <WithAccount what="您的病历">{() => <RecordList />}</WithAccount>
    </Page>
  );
}
