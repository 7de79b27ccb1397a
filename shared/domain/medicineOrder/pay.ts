import { prescriptionLifecycle } from '../prescription/lifecycle';
import type { Prescription } from '../prescription/prescription';
import { expire } from '../prescription/validity';
import type { MedicineOrder } from './order';
import { withLook } from './onTheWay';
import { isEffective } from './place';
import { stepped } from './step';

type Paid = { readonly order: MedicineOrder; readonly prescription: Prescription };

/**
 * The money has come: the order is paid and its prescription used, both or neither. Undefined where the prescription does
 * not hold any more or the order is over: then all of the money goes back.
 */
export function paid(order: MedicineOrder, prescription: Prescription, now: number): Paid | undefined {
  if (prescription.orderId !== order.id || !isEffective(prescription, now)) return undefined;
  const used = prescriptionLifecycle.next(prescription.state, 'use');
  const next = stepped(order, 'pay', { now, role: 'system' });
  if (!used.ok || !next) return undefined;
  return {
    order: withLook(next, now),
    prescription: { ...prescription, state: used.value, ended: { at: now } },
  };
}

/** 非处方药: the money alone decides. */
export function paidOtc(order: MedicineOrder, now: number): MedicineOrder | undefined {
  const next = stepped(order, 'pay', { now, role: 'system' });
  return next && withLook(next, now);
}

/**
 * The prescription without an order that came to nothing: where it was used for it, it is good again while it holds, and
 * otherwise runs out unused.
 */
export function setFree(prescription: Prescription, order: MedicineOrder, now: number): Prescription {
  if (prescription.orderId !== order.id) return prescription;
  const { orderId: _, ...rest } = prescription;
  const back = prescriptionLifecycle.next(prescription.state, 'restore');
  if (!back.ok) return rest;
  const { ended: __, ...open } = rest;
  const restored = { ...open, state: back.value };
  const over = expire(restored, now);
  return over.ok ? over.value : restored;
}
