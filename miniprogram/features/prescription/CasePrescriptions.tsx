import { View } from '@tarojs/components';
import { useCallback } from 'react';
import type { ConsultationId, PrescriptionId } from '@shared/kernel/ids';
import { useNow } from '../../platform/clock';
import { useLoaded } from '../../platform/useLoaded';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { SectionTitle } from '../../ui/SectionTitle';
import { explain } from './messages';
import './prescription.scss';
import { prescriptionService } from './service';
import { SummaryCell } from './SummaryCell';

type Props = {
  readonly consultationId: ConsultationId;
  readonly onOpen: (id: PrescriptionId) => unknown;
  readonly onPrescribe: () => unknown;
};

/** 处方 of a case at its doctor's, and the way to another. */
export function CasePrescriptions({ consultationId, onOpen, onPrescribe }: Props) {
  const ask = useCallback(() => prescriptionService.ofCase(consultationId), [consultationId]);
  const { screen, reload } = useLoaded(ask, explain);
  const now = useNow(60_000);
  if (screen.kind === 'loading') return null;
  if (screen.kind === 'failed') return <Failure message={screen.message} onRetry={() => void reload()} />;
  const { prescriptions, mayPrescribe } = screen.value;
  if (prescriptions.length === 0 && !mayPrescribe) return null;
  return (
    <View className="prescription prescription--case">
      <SectionTitle>处方</SectionTitle>
      {prescriptions.map((it) => (
        <SummaryCell key={it.id} summary={it} now={now} onPress={() => onOpen(it.id)} />
      ))}
      {mayPrescribe && (
        <Button kind="quiet" onPress={onPrescribe}>
          开处方
        </Button>
      )}
    </View>
  );
}
