import type { Complaint } from '@shared/domain/consultation/complaint';
import type { ConsultationId } from '@shared/kernel/ids';
import { Failure } from '../../ui/Failure';
import { Skeleton } from '../../ui/Skeleton';
import { RecordEditor } from './RecordEditor';
import { SignedRecord } from './SignedRecord';
import { useRecord } from './useRecord';

type Props = {
  readonly consultationId: ConsultationId;
  readonly complaint: Complaint;
  readonly onClosed: () => void;
};

/** 病历 of a case that a doctor has accepted: the editor until it is signed, then the signed record. */
export function RecordPanel({ consultationId, complaint, onClosed }: Props) {
  const { screen, reload } = useRecord(consultationId, complaint);
  switch (screen.kind) {
    case 'loading':
      return <Skeleton rows={6} />;
    case 'failed':
      return <Failure message={screen.message} onRetry={() => void reload()} />;
    case 'signed':
      return <SignedRecord record={screen.record} />;
    case 'draft':
      return (
        <RecordEditor
          consultationId={consultationId}
          complaint={complaint}
          opening={screen.opening}
          kept={screen.kept}
          onClosed={() => {
            onClosed();
            void reload();
          }}
        />
      );
  }
}
