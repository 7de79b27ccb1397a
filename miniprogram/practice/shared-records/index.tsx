import { ShareId } from '@shared/kernel/ids';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';
import { Timeline } from './Timeline';

/** 授权的病历: one person's signed records, to read. */
export default function SharedRecordsPage() {
  const id = ShareId.safeParse(useRouteParams<'sharedRecords'>().id);
  if (id.success)
    return (
      <AtDesk>
        <Timeline id={id.data} />
      </AtDesk>
    );
  return (
    <Page title="授权的病历">
      <Empty title="没有找到这份授权" actionLabel="查看全部授权" onAction={() => goTo.shared()} />
    </Page>
  );
}
