import { useCallback } from 'react';
import { ConsultationId } from '@shared/kernel/ids';
import { ConsentCard } from '../../features/colleague/ConsentCard';
import { explain } from '../../features/colleague/messages';
import { colleagueService } from '../../features/colleague/service';
import { AccountGate } from '../../features/session/AccountGate';
import { goBack, goTo, useRouteParams } from '../../platform/navigation';
import { useSignal } from '../../platform/realtime';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';

/** 同事协作: what the doctor would like to do with a colleague, and the patient's word. */
export default function ColleaguePage() {
  const id = ConsultationId.safeParse(useRouteParams<'colleagueConsent'>().id);
  if (id.success)
    return <AccountGate note="同意后就可以查看问诊">{() => <Requests id={id.data} />}</AccountGate>;
  return (
    <Page>
      <Empty title="没有找到这次问诊" actionLabel="查看我的问诊" onAction={() => goTo.consultations()} />
    </Page>
  );
}

function Requests({ id }: { readonly id: ConsultationId }) {
  const ask = useCallback(() => colleagueService.ofCase(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  useSignal(() => void reload());
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={3} />;
  const { requests } = screen.value;
  return (
    <Page>
      {requests.length === 0 && (
        <Empty title="医生还没有请过同事" actionLabel="返回问诊" onAction={() => void goBack()} />
      )}
      {requests.map((it) => (
        <ConsentCard key={it.id} request={it} onChanged={() => void reload()} />
      ))}
    </Page>
  );
}
