import type { OrderSummary } from '@shared/contracts/medicineOrder';
import { yuan } from '@shared/kernel/money';
import { Cell } from '../../ui/Cell';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import { stateText, stateTone } from './words';

type Props = { readonly order: OrderSummary; readonly now: number; readonly onPress: () => unknown };

/** 购药订单 in a list. */
export const OrderCell = ({ order, now, onPress }: Props) => (
  <Cell
    title={order.drugs.join('、')}
    note={`${order.patientName}，${order.pharmacyName}，${yuan(order.totalFen)} 元，${whenText(order.createdAt, now)}`}
    value={
      <Tag tone={order.isRecalled ? 'danger' : stateTone[order.state]}>
        {order.isRecalled ? '有召回' : stateText[order.state]}
      </Tag>
    }
    onPress={onPress}
  />
);
