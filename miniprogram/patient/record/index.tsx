import type { ConsultationId } from '@shared/kernel/ids';
import { EvidenceButton } from '../../features/paper/EvidenceButton';
import { PaperButton } from '../../features/paper/PaperButton';
import { paperService } from '../../features/paper/service';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { ForCase } from '../../features/session/ForCase';
import { LooksCell } from '../LooksCell';
import { renewFrom } from '../renew/renewFrom';
import { RecordPaper } from './RecordPaper';
import { useSignedRecord } from './useSignedRecord';

/** 病历. */
export default function RecordPage() {
  return <ForCase among="records">{(id) => <Signed id={id} />}</ForCase>;
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
                <Button
                  onPress={() => renewFrom({ ...screen.record, signedAt: screen.record.signedAt ?? 0 })}
                >
                  按这次诊断复诊
                </Button>
              )}
              <Button kind="quiet" onPress={() => goTo.consultation({ id })}>
                查看问诊对话
              </Button>
            </>
          }
        >
          <RecordPaper record={screen.record} />
          <PaperButton ask={() => paperService.record(id)}>病历（PDF，可打印）</PaperButton>
          {screen.record.signed && (
            <EvidenceButton name={`病历验签-${id.slice(0, 8)}`} ask={() => paperService.recordEvidence(id)} />
          )}
          <LooksCell id={id} />
          <Card>
            <Cell
              title="请另一位医生看看"
              note="第二意见：换一位医生，带上这份病历"
              onPress={() => goTo.secondOpinion({ id })}
            />
          </Card>
          <Card>
            <Cell title="封存病历" note="对诊疗有争议时，与医院共同固定" onPress={() => goTo.seal({ id })} />
          </Card>
        </Page>
      );
  }
}
