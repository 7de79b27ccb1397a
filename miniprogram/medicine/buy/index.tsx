import { Text } from '@tarojs/components';
import { yuan } from '@shared/kernel/money';
import { PharmacyId, PrescriptionId } from '@shared/kernel/ids';
import '../../features/medicine/medicine.scss';
import { ReceiverFields } from '../../features/medicine/ReceiverFields';
import { useBuying } from '../../features/medicine/useBuying';
import { useReceiver } from '../../features/medicine/useReceiver';
import { offerPrice, placeText, problemText } from '../../features/medicine/words';
import { usePay } from '../../features/payment/usePay';
import { AccountGate } from '../../features/session/AccountGate';
import { goTo, replaceWith, useRouteParams } from '../../platform/navigation';
import { toast } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

const WAYS = [
  { value: 'delivery', label: '配送到家' },
  { value: 'pick_up', label: '到药房自取' },
] as const;

/** 确认购药: where to, for how much, and pay. */
export default function BuyPage() {
  const params = useRouteParams<'buy'>();
  const prescription = PrescriptionId.safeParse(params.prescription);
  const pharmacy = PharmacyId.safeParse(params.pharmacy);
  if (prescription.success && pharmacy.success)
    return (
      <AccountGate note="同意后即可购药">
        {() => <Buy prescriptionId={prescription.data} pharmacyId={pharmacy.data} />}
      </AccountGate>
    );
  return (
    <Page title="确认购药">
      <Empty title="没有找到这张处方" actionLabel="查看我的处方" onAction={() => goTo.prescriptions()} />
    </Page>
  );
}

type Props = { readonly prescriptionId: PrescriptionId; readonly pharmacyId: PharmacyId };

function Buy(props: Props) {
  const receiver = useReceiver();
  const pay = usePay();
  const { bill, way, setWay, problem, press, reload } = useBuying({
    ...props,
    form: receiver.form,
    onOrdered: async ({ orderId, consultationId }) => {
      const outcome = await pay(consultationId, orderId);
      if (outcome.kind === 'failed') toast(outcome.message);
      await replaceWith.medicineOrder({ id: orderId });
    },
  });
  if (bill.kind !== 'ready') return <NotReady screen={bill} onRetry={reload} rows={4} />;
  const { offer, totalFen } = bill;
  const why = offer.problem ?? (way === 'delivery' ? offer.deliveryProblem : undefined);
  return (
    <Page
      title="确认购药"
      footer={
        <Button onPress={press.run} busy={press.busy} disabled={why !== undefined}>
          {`支付 ${yuan(totalFen)} 元`}
        </Button>
      }
    >
      <Card className="medicine">
        <Text className="medicine__name">{offer.name}</Text>
        <Text className="medicine__text">{offerPrice(offer)}</Text>
        <Text className="medicine__quiet">{`${offer.address}，${placeText(offer)}`}</Text>
      </Card>
      {offer.offersPickUp && <Choice options={WAYS} value={way} onChange={setWay} ariaLabel="取药方式" />}
      {way === 'delivery' && <ReceiverFields {...receiver} />}
      {why && (
        <Notice tone="danger" title={problemText[why]}>
          <Text>{offer.problem ? '请返回另选一家药房' : '请另选一家药房，或改为自取'}</Text>
        </Notice>
      )}
      {problem !== undefined && (
        <Notice tone="danger">
          <Text>{problem}</Text>
        </Notice>
      )}
      <Text className="medicine__quiet">
        支付成功后这张处方即已使用。药品没有质量问题时，按规定售出后不能退换。处方药须凭处方在药师指导下使用
      </Text>
    </Page>
  );
}
