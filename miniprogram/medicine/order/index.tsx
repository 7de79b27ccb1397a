import { Text } from '@tarojs/components';
import type { PatientOrder } from '@shared/contracts/medicineOrder';
import { MedicineOrderId } from '@shared/kernel/ids';
import { Grievances } from '../../features/medicine/Grievances';
import '../../features/medicine/medicine.scss';
import { OrderActions } from '../../features/medicine/OrderActions';
import { OrderBill } from '../../features/medicine/OrderBill';
import { OrderTimeline } from '../../features/medicine/OrderTimeline';
import { RecallNotices } from '../../features/medicine/RecallNotices';
import { useMyOrder } from '../../features/medicine/useMyOrder';
import { CONFIRMING, OTC_NOTICE, stateNote, stateText, stateTone } from '../../features/medicine/words';
import { usePay } from '../../features/payment/usePay';
import { AccountGate } from '../../features/session/AccountGate';
import { useNow } from '../../platform/clock';
import { goTo, useRouteParams } from '../../platform/navigation';
import { whyNot } from '../../platform/toast';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

/** 购药订单, one of mine. */
export default function MedicineOrderPage() {
  const params = useRouteParams<'medicineOrder'>();
  const id = MedicineOrderId.safeParse(params.id);
  if (id.success)
    return (
      <AccountGate note="同意后即可查看购药订单">
        {() => <Order id={id.data} wasPaid={params.paid === 'yes'} />}
      </AccountGate>
    );
  return (
    <Page title="购药订单">
      <Empty title="没有找到这个订单" actionLabel="查看我的购药" onAction={() => goTo.medicineOrders()} />
    </Page>
  );
}

function Order({ id, wasPaid }: { readonly id: MedicineOrderId; readonly wasPaid: boolean }) {
  const payFor = usePay();
  const pay = async ({ consultationId }: PatientOrder): Promise<boolean> => {
    const outcome = await payFor(consultationId, id);
    if (outcome.kind === 'failed') whyNot(outcome.message);
    return outcome.kind === 'paid';
  };
  const { screen, reload, onPay, isConfirming } = useMyOrder(id, { wasPaid, pay });
  const now = useNow(60_000);
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={5} />;
  const order = screen.value;
  const { state, prescriptionId, receiver, pickUpCode, pharmacyName, pharmacyAddress, pharmacyPhone } = order;
  return (
    <Page
      title="购药订单"
      footer={!isConfirming && <OrderActions order={order} now={now} onPay={onPay} onChanged={reload} />}
    >
      <RecallNotices recalls={order.recalls} />
      <Notice tone={stateTone[state]} title={isConfirming ? CONFIRMING.title : stateText[state]}>
        <Text>{isConfirming ? CONFIRMING.note : stateNote(order, now)}</Text>
      </Notice>
      {state === 'checked' && pickUpCode !== undefined && (
        <Card className="medicine">
          <Text className="medicine__quiet">取药码</Text>
          <Text className="medicine__code">{pickUpCode}</Text>
        </Card>
      )}
      <OrderBill order={order} />
      <Card>
        <Cell title={pharmacyName} note={`${pharmacyAddress}，${pharmacyPhone}`} />
        {receiver && (
          <Cell
            title={`${receiver.name} ${receiver.phone}`}
            note={`${receiver.region.province}${receiver.region.city}${receiver.region.county}${receiver.detail}`}
          />
        )}
        <Cell title="就诊人" note={order.patientName} />
        {prescriptionId === undefined ? (
          <>
            <Cell title="非处方药" note={OTC_NOTICE} />
            <Cell
              title="谁看过"
              note="除您之外还有谁打开过，什么时候"
              onPress={() => goTo.looks({ order: id })}
            />
          </>
        ) : (
          <Cell title="处方" note="查看这张处方" onPress={() => goTo.prescription({ id: prescriptionId })} />
        )}
      </Card>
      <OrderTimeline order={order} now={now} />
      <Grievances order={order} onChanged={reload} />
    </Page>
  );
}
