import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { yuan } from '@shared/kernel/money';
import type { PharmacyId } from '@shared/kernel/ids';
import '../../features/medicine/medicine.scss';
import { ReceiverFields } from '../../features/medicine/ReceiverFields';
import { useBuying, type OtcForm, type Wanted } from '../../features/medicine/useBuying';
import { useReceiver } from '../../features/medicine/useReceiver';
import { offerPrice, placeText, problemText } from '../../features/medicine/words';
import { usePay } from '../../features/payment/usePay';
import { replaceWith } from '../../platform/navigation';
import { whyNot } from '../../platform/toast';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { NotReady } from '../../ui/NotReady';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

const WAYS = [
  { value: 'delivery', label: '配送到家' },
  { value: 'pick_up', label: '到药房自取' },
] as const;

type Props = {
  readonly wanted: Wanted;
  readonly pharmacyId: PharmacyId;
  readonly otc?: OtcForm;
  /** What is to be known before paying. */
  readonly note: string;
  readonly children?: ReactNode;
};

/** The bill, where to, and one press that orders and pays. */
export function Buy({ note, children, ...of }: Props) {
  const receiver = useReceiver();
  const pay = usePay();
  const { bill, way, setWay, problem, press, reload } = useBuying({
    ...of,
    form: receiver.form,
    onOrdered: async ({ orderId, consultationId }) => {
      const outcome = await pay(consultationId, orderId);
      if (outcome.kind === 'failed') whyNot(outcome.message);
      await replaceWith.medicineOrder({ id: orderId, ...(outcome.kind === 'paid' ? { paid: 'yes' } : {}) });
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
      {children}
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
      <Text className="medicine__quiet">{note}</Text>
    </Page>
  );
}
