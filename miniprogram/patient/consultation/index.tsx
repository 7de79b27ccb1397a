import { useEffect } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { useConsultation } from '../../features/consultation/useConsultation';
import { replaceWith } from '../../platform/navigation';
import { NotReady } from '../../ui/NotReady';
import { ForCase } from '../../features/session/ForCase';
import { ConversationPage } from './ConversationPage';
import { EndedPage } from './EndedPage';
import { PayPage } from './PayPage';
import { SentOnPage } from './SentOnPage';
import { WaitingPage } from './WaitingPage';

/** A booked time has a page of its own. */
function AtItsTime({ id }: { readonly id: ConsultationId }) {
  useEffect(() => void replaceWith.appointment({ id }), [id]);
  return <NotReady screen={{ kind: 'loading' }} onRetry={() => undefined} rows={3} />;
}

/** 问诊: to be paid, waiting, being answered, or ended. */
export default function ConsultationPage() {
  return <ForCase>{(id) => <Consultation id={id} />}</ForCase>;
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
          if (consultation.appointment) return <AtItsTime id={id} />;
          return <WaitingPage {...shared} onCancel={cancel} onChanged={reload} />;
        case 'in_progress':
        case 'record_due':
        case 'completed':
          return <ConversationPage {...shared} onChanged={reload} />;
        case 'terminated':
          return <SentOnPage {...shared} onChanged={reload} />;
        case 'expired':
          // What was said before the doctor fell silent can be read.
          if (consultation.lastSeq > 1) return <ConversationPage {...shared} onChanged={reload} />;
          return <EndedPage {...shared} ending="expired" />;
        case 'cancelled':
        case 'abandoned':
        case 'no_show':
          return <EndedPage {...shared} ending={consultation.state} />;
      }
    }
  }
}
