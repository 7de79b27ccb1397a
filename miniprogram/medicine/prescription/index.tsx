import { useCallback } from 'react';
import { PrescriptionId } from '@shared/kernel/ids';
import { EvidenceButton } from '../../features/paper/EvidenceButton';
import { PaperButton } from '../../features/paper/PaperButton';
import { paperService } from '../../features/paper/service';
import { AfterPrescription } from '../../features/medicinePlan/AfterPrescription';
import { BuyActions } from '../../features/medicine/BuyActions';
import { explain } from '../../features/prescription/messages';
import { PatientSheet } from '../../features/prescription/PatientSheet';
import { prescriptionService } from '../../features/prescription/service';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';

/** 处方, one of mine. */
export default function PrescriptionPage() {
  const id = PrescriptionId.safeParse(useRouteParams<'prescription'>().id);
  if (id.success)
    return <AccountGate note="同意后即可查看处方">{() => <Prescription id={id.data} />}</AccountGate>;
  return (
    <Page title="处方">
      <Empty title="没有找到这张处方" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

function Prescription({ id }: { readonly id: PrescriptionId }) {
  const ask = useCallback(() => prescriptionService.get(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  return (
    <Page title="处方">
      <PatientSheet prescription={screen.value} />
      {(screen.value.state === 'effective' || screen.value.state === 'used') && (
        <AfterPrescription
          prescriptionId={id}
          onPlan={() => goTo.plan()}
          onLeaflets={() => goTo.leaflets({ id })}
          onAdverse={() => goTo.adverse({ prescription: id })}
        />
      )}
      <BuyActions
        prescriptionId={id}
        orderId={screen.value.orderId}
        isEffective={screen.value.state === 'effective'}
      />
      <PaperButton ask={() => paperService.prescription(id)}>处方笺（PDF，可打印）</PaperButton>
      {screen.value.approved?.signed && (
        <EvidenceButton name={`处方验签-${id.slice(0, 8)}`} ask={() => paperService.evidence(id)} />
      )}
    </Page>
  );
}
