import { useCallback } from 'react';
import { ConsultationId, PrescriptionId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { DiagnosisField } from '../../features/diagnosis/DiagnosisField';
import { formOf } from '../../features/prescription/draftForm';
import { explain } from '../../features/prescription/messages';
import { PrescribeForm } from '../../features/prescription/PrescribeForm';
import { prescriptionService } from '../../features/prescription/service';
import { confirm } from '../../platform/confirm';
import { goBack, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';

type Of = { readonly id: ConsultationId; readonly correct: PrescriptionId | undefined };

/** 开处方, or what a pharmacist gave back. */
export default function PrescribePage() {
  const params = useRouteParams<'prescribe'>();
  const id = ConsultationId.safeParse(params.id);
  const correct = PrescriptionId.safeParse(params.correct);
  if (id.success)
    return (
      <AtDesk>
        <Prescribing id={id.data} correct={correct.success ? correct.data : undefined} />
      </AtDesk>
    );
  return (
    <Page title="开处方">
      <Empty title="没有找到这次问诊" actionLabel="返回工作台" onAction={() => void goBack()} />
    </Page>
  );
}

/** Nobody on duty: the doctor can tell the patient. */
async function leave(isPharmacistThere: boolean): Promise<void> {
  if (!isPharmacistThere)
    await confirm({
      title: '现在没有药师值班',
      content: '处方已保存，等药师上班后审核。请告诉患者可能要等。',
      confirmText: '知道了',
    });
  await goBack();
}

function Prescribing({ id, correct }: Of) {
  const ask = useCallback(async () => {
    const [found, returned, last] = await Promise.all([
      prescriptionService.getCase(id),
      correct && prescriptionService.getForDoctor(correct),
      correct ? undefined : prescriptionService.lastOfPatient(id),
    ]);
    if (!found.ok) return found;
    if (returned && !returned.ok) return returned;
    if (last && !last.ok) return last;
    return ok({ consultation: found.value, returned: returned?.value, last: last?.value });
  }, [id, correct]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  const { consultation, returned, last } = screen.value;
  const { verdict } = consultation;
  return (
    <PrescribeForm
      consultationId={id}
      correct={correct}
      opening={returned ? formOf(returned) : {}}
      offered={verdict?.kind === 'confirmed' ? verdict.diagnoses : []}
      picker={DiagnosisField}
      consultation={consultation}
      last={last}
      returned={returned?.remarks.findLast(({ kind }) => kind === 'returned')?.words}
      onDone={(isPharmacistThere) => void leave(isPharmacistThere)}
    />
  );
}
