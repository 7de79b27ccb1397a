import { ColleagueRequestId } from '@shared/kernel/ids';
import { OwnWords } from '../../features/colleague/OwnWords';
import { goBack, useRouteParams } from '../../platform/navigation';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { AtDesk } from '../../features/session/AtDesk';
import { AskedCase } from './AskedCase';

/** What a colleague asks of me about a case, or what I wrote in one that I handed over. */
export default function ColleagueCasePage() {
  const { id, handed } = useRouteParams<'colleagueCase'>();
  const requestId = ColleagueRequestId.safeParse(id);
  if (!requestId.success)
    return (
      <Page title="同事协作">
        <Empty title="没有找到这条请求" actionLabel="返回" onAction={() => void goBack()} />
      </Page>
    );
  return (
    <AtDesk>
      {handed ? (
        <Page title="我转交的患者">
          <Card>
            <SectionTitle>我写过的</SectionTitle>
            <OwnWords requestId={requestId.data} />
          </Card>
        </Page>
      ) : (
        <AskedCase requestId={requestId.data} />
      )}
    </AtDesk>
  );
}
