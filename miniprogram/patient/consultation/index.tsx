import { ConsultationId } from '@shared/kernel/ids';
import { useConsultation } from '../../features/consultation/useConsultation';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Registered } from '../Registered';
import { ConversationPage } from './ConversationPage';
import { EndedPage } from './EndedPage';
import { PayPage } from './PayPage';
import { SentOnPage } from './SentOnPage';
import { WaitingPage } from './WaitingPage';

/** 问诊: to be paid, waiting, being answered, or ended. */
export default function ConsultationPage() {
  const id = ConsultationId.safeParse(useRouteParams<'consultation'>().id);
  if (!id.success)
    return (
      <Page>
        <Empty title="没有找到这次问诊" actionLabel="查看我的问诊" onAction={() => goTo.consultations()} />
      </Page>
    );
  return (
    <Registered>
      <Consultation id={id.data} />
    </Registered>
  );
}

function Consultation({ id }: { readonly id: ConsultationId }) {
  const { screen, reload, cancel } = useConsultation(id);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={3} />;
    case 'ready': {
      const { consultation, skew } = screen;
      const shared = { consultation, skew };
      switch (consultation.state) {
        case 'awaiting_payment':
          return <PayPage {...shared} onCancel={cancel} onChanged={reload} />;
        case 'waiting':
          return <WaitingPage {...shared} onCancel={cancel} onChanged={reload} />;
        case 'in_progress':
        case 'completed':
          return <ConversationPage consultation={consultation} onChanged={reload} />;
        case 'terminated':
          return <SentOnPage {...shared} onChanged={reload} />;
        case 'cancelled':
        case 'expired':
        case 'abandoned':
          return <EndedPage {...shared} ending={consultation.state} />;
      }
    }
  }
}
