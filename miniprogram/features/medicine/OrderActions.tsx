import type { PatientOrder } from '@shared/contracts/medicineOrder';
import { mayCallOff } from '@shared/domain/medicineOrder/late';
import { medicineOrderLifecycle } from '@shared/domain/medicineOrder/lifecycle';
import type { MedicineOrderId } from '@shared/kernel/ids';
import { yuan } from '@shared/kernel/money';
import { confirm } from '../../platform/confirm';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { explain } from './messages';
import { medicineService } from './service';

type Props = {
  readonly order: PatientOrder;
  readonly now: number;
  readonly onPay: () => Promise<void>;
  readonly onChanged: () => unknown;
};

const QUESTIONS = {
  cancel: {
    title: '取消订单',
    content: '药款按原路退回。处方仍在有效期内时，可以再选药房。',
    confirmText: '取消订单',
    cancelText: '再看看',
  },
  receive: {
    title: '确认收货',
    content: '请先核对药名、数量和有效期。',
    confirmText: '确认收货',
    cancelText: '再看看',
  },
};

/** The one thing that is to be done next, and what may be done beside it. */
export function OrderActions({ order, now, onPay, onChanged }: Props) {
  const { id, state, totalFen } = order;
  const deed = useDeed(explain);
  const doing = async (
    what: 'cancel' | 'receive',
    send: (id: MedicineOrderId, key: string) => ReturnType<typeof medicineService.cancel>,
  ): Promise<void> => {
    if (!(await confirm(QUESTIONS[what]))) return;
    const why = await deed(what, (key) => send(id, key));
    if (why) whyNot(why);
    onChanged();
  };
  const pay = usePress(onPay);
  const cancel = usePress(() => doing('cancel', medicineService.cancel));
  const receive = usePress(() => doing('receive', medicineService.receive));
  return (
    <>
      {medicineOrderLifecycle.allows(state, 'pay') && (
        <Button onPress={pay.run} busy={pay.busy}>
          {`支付 ${yuan(totalFen)} 元`}
        </Button>
      )}
      {medicineOrderLifecycle.allows(state, 'receive') && (
        <Button onPress={receive.run} busy={receive.busy}>
          确认收货
        </Button>
      )}
      {mayCallOff(order, now) && (
        <Button kind="quiet" onPress={cancel.run} busy={cancel.busy}>
          取消订单
        </Button>
      )}
    </>
  );
}
