import { medicineOrderLifecycle } from './lifecycle';
import type { MedicineOrder, OrderStep } from './order';

/** Who moves an order, and when. */
export type Mover = Pick<OrderStep, 'role' | 'name' | 'words'> & { readonly now: number };

type Move = Parameters<typeof medicineOrderLifecycle.next>[1];

/** The order one step along its lifecycle, with who did it when; undefined where the lifecycle has no such step. */
export function stepped(
  order: MedicineOrder,
  move: Move,
  { now, role, name, words }: Mover,
): MedicineOrder | undefined {
  const next = medicineOrderLifecycle.next(order.state, move);
  return next.ok ? noted({ ...order, state: next.value }, move, { now, role, name, words }) : undefined;
}

/** The order with a line more in its history; the state stays. */
export function noted(order: MedicineOrder, event: string, { now, role, name, words }: Mover): MedicineOrder {
  const step: OrderStep = {
    ...{ event, state: order.state, at: now, role },
    ...(name !== undefined && { name }),
    ...(words !== undefined && { words }),
  };
  return { ...order, steps: [...order.steps, step], changedAt: now };
}
