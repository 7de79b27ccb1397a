import { useCallback } from 'react';
import { PrescriptionId } from '@shared/kernel/ids';
import { PaperButton } from '../../features/paper/PaperButton';
import { paperService } from '../../features/paper/service';
import { DoctorSheet } from '../../features/prescription/DoctorSheet';
import { explain } from '../../features/prescription/messages';
import { prescriptionService } from '../../features/prescription/service';
import { goBack, goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { AtDesk } from '../../features/session/AtDesk';

/** 处方 of a case of this doctor's: their own, or of whoever had the case before 转交. */
export default function PrescribedPage() {
  const id = PrescriptionId.safeParse(useRouteParams<'prescribed'>().id);
  if (id.success)
    return (
      <AtDesk>
        <Prescribed id={id.data} />
      </AtDesk>
    );
  return (
    <Page title="处方">
      <Empty title="没有找到这张处方" actionLabel="返回工作台" onAction={() => void goBack()} />
    </Page>
  );
}

function Prescribed({ id }: { readonly id: PrescriptionId }) {
  const ask = useCallback(() => prescriptionService.getForDoctor(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={4} />;
  const { consultationId } = screen.value;
  return (
    <Page title="处方">
      <DoctorSheet
        prescription={screen.value}
        onChanged={() => void reload()}
        onCorrect={() => void goTo.prescribe({ id: consultationId, correct: id })}
      />
      <PaperButton ask={() => paperService.prescription(id)}>处方笺（PDF，可打印）</PaperButton>
    </Page>
  );
}
