import { ConsultationId } from '@shared/kernel/ids';
import { goTo, useRouteParams } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { LooksCell } from '../LooksCell';
import { Registered } from '../Registered';
import { renewFrom } from '../renew/renewFrom';
import { RecordPaper } from './RecordPaper';
import { useSignedRecord } from './useSignedRecord';

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
          <LooksCell id={id} />
          <Card>
            <Cell title="封存病历" note="对诊疗有争议时，与医院共同固定" onPress={() => goTo.seal({ id })} />
          </Card>
        </Page>
      );
  }
}
