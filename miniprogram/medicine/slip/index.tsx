import { Image, Text } from '@tarojs/components';
import { useCallback } from 'react';
import { PrescriptionId } from '@shared/kernel/ids';
import '../../features/medicine/medicine.scss';
import { useSlip } from '../../features/medicine/useSlip';
import { explain } from '../../features/prescription/messages';
import { prescriptionService } from '../../features/prescription/service';
import { AccountGate } from '../../features/session/AccountGate';
import { useNow } from '../../platform/clock';
import { goTo, useRouteParams } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { whenText } from '../../ui/when';

/** 到别处取药: a code for a pharmacy that is no partner of the hospital. */
export default function SlipPage() {
  const id = PrescriptionId.safeParse(useRouteParams<'slip'>().prescription);
  if (id.success) return <AccountGate note="同意后即可取药">{() => <Code id={id.data} />}</AccountGate>;
  return (
    <Page title="到别处取药">
      <Empty title="没有找到这张处方" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

/** The button is there only while the prescription holds: before that, and once it was used, the page says what to do. */
function Code({ id }: { readonly id: PrescriptionId }) {
  const ask = useCallback(() => prescriptionService.get(id), [id]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={3} />;
  const { state, orderId } = screen.value;
  if (state === 'effective' && orderId === undefined) return <Shown id={id} />;
  return (
    <Page title="到别处取药">
      <Empty
        title={state === 'submitted' || state === 'returned' ? '处方还没有生效' : '这张处方不能再取药'}
        note={
          state === 'submitted' || state === 'returned'
            ? '药师审核通过后才能取药'
            : '已用过、已下单或已过期。仍需用药请再问医生'
        }
        actionLabel="查看这张处方"
        onAction={() => goTo.prescription({ id })}
      />
    </Page>
  );
}

function Shown({ id }: { readonly id: PrescriptionId }) {
  const { slip, problem, press } = useSlip(id);
  const now = useNow(60_000);
  return (
    <Page
      title="到别处取药"
      footer={
        <Button onPress={press.run} busy={press.busy} kind={slip ? 'quiet' : 'main'}>
          {slip ? '重新出示' : '出示取药码'}
        </Button>
      }
    >
      <Notice tone="quiet" title="带着手机到任何一家能调配处方药的药房">
        <Text>药房扫码后能看到这张处方，确认发药后处方即已使用，只能用一次。请只给发药的药师看</Text>
      </Notice>
      {problem !== undefined && (
        <Notice tone="danger">
          <Text>{problem}</Text>
        </Notice>
      )}
      {slip && (
        <Card className="medicine">
          <Image className="medicine__qr" src={slip.picture} ariaLabel="处方取药二维码" />
          <Text className="medicine__quiet">{`有效至 ${whenText(slip.until, now)}。重新出示后，前一个码失效`}</Text>
        </Card>
      )}
    </Page>
  );
}
