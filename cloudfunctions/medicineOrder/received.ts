import type { Consultation } from '@shared/domain/consultation/consultation';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { Tx } from '../_runtime/tx';
import { stageOrder } from './stage';

/** The patient has the medicine: whatever begins with a prescription then may begin. */
export function stageReceived(tx: Tx, consultation: Consultation | undefined, order: MedicineOrder): void {
  stageOrder(tx, consultation, order);
  const { id: orderId, prescriptionId, consultationId, accountId, patientId } = order;
  if (prescriptionId === undefined || consultationId === undefined) return;
  tx.emit({ type: 'medicineOrder.received', orderId, prescriptionId, consultationId, accountId, patientId });
}
