import type { RecordView } from '@shared/contracts/record';
import { ConsultationId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';
import { forPatient } from '../../features/intake/draft';
import { intake } from '../../features/intake/intake';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { LooksCell } from '../LooksCell';
import { Registered } from '../Registered';
import { RecordPaper } from './RecordPaper';
import { useSignedRecord } from './useSignedRecord';

/** Characters of the diagnosis that an order carries; the record behind it has it whole. */
const MAX_TOLD_DIAGNOSIS = 100;

/** 病历. */
export default function RecordPage() {
  const id = ConsultationId.safeParse(useRouteParams<'record'>().id);
  if (!id.success)
    return (
      <Page>
        <Empty title="没有找到这份病历" actionLabel="查看我的病历" onAction={() => goTo.health()} />
      </Page>
    );
  return (
    <Registered>
      <Signed id={id.data} />
    </Registered>
  );
}

/** 复诊 at the same doctor, resting on what was signed here. */
function askAgain({ consultationId, patient, doctor, diagnoses, signedAt = 0 }: RecordView): Promise<void> {
  const earlier = {
    diagnosis: diagnoses
      .map(({ name }) => name)
      .join('、')
      .slice(0, MAX_TOLD_DIAGNOSIS),
    hospital: doctor.hospital,
    on: shanghai(signedAt).day,
    papers: [],
    consultationId,
  };
  intake.open();
  intake.change((draft) => ({ ...forPatient(draft, patient.id), service: 'follow_up', earlier }));
  return goTo.describe({ doctor: doctor.id });
}

function Signed({ id }: { readonly id: ConsultationId }) {
  const { screen, reload } = useSignedRecord(id);
  switch (screen.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={screen} onRetry={reload} rows={6} />;
    case 'ready':
      return (
        <Page
          footer={
            <>
              {screen.record.diagnoses.length > 0 && (
                <Button onPress={() => askAgain(screen.record)}>按这次诊断复诊</Button>
              )}
              <Button kind="quiet" onPress={() => goTo.consultation({ id })}>
                查看问诊对话
              </Button>
            </>
          }
        >
          <RecordPaper record={screen.record} />
          <LooksCell id={id} />
        </Page>
      );
  }
}
