import { ColleagueKind } from '@shared/domain/colleague/request';
import { ConsultationId } from '@shared/kernel/ids';
import { AskForm } from '../../features/colleague/AskForm';
import { goBack, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';

/** 请同事: to take a case over, or to look at it. */
export default function AskColleaguePage() {
  const params = useRouteParams<'askColleague'>();
  const id = ConsultationId.safeParse(params.id);
  const kind = ColleagueKind.safeParse(params.kind);
  if (id.success && kind.success)
    return (
      <AtDesk>
        {(me) => <AskForm consultationId={id.data} kind={kind.data} me={me} onDone={() => void goBack()} />}
      </AtDesk>
    );
  return (
    <Page title="请同事">
      <Empty title="没有找到这次问诊" actionLabel="返回工作台" onAction={() => void goBack()} />
    </Page>
  );
}
