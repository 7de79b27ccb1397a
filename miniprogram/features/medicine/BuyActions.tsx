import type { MedicineOrderId, PrescriptionId } from '@shared/kernel/ids';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';

type Props = {
  readonly prescriptionId: PrescriptionId;
  readonly orderId: MedicineOrderId | undefined;
  readonly isEffective: boolean;
};

/** What can be done with a prescription: buy, take it elsewhere, or see what was bought. */
export const BuyActions = ({ prescriptionId, orderId, isEffective }: Props) => {
  if (orderId !== undefined)
    return <Button onPress={() => goTo.medicineOrder({ id: orderId })}>查看购药订单</Button>;
  if (!isEffective) return null;
  return (
    <>
      <Button onPress={() => goTo.pharmacies({ prescription: prescriptionId })}>选择药房购药</Button>
      <Button kind="quiet" onPress={() => goTo.slip({ prescription: prescriptionId })}>
        到别处取药
      </Button>
    </>
  );
};
