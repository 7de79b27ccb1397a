import type { Consultation } from '@shared/domain/consultation/consultation';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { Tx } from '../_runtime/tx';
import { stageOrder } from './stage';

/** The patient has the medicine: whatever begins then may begin. */
export function stageReceived(tx: Tx, consultation: Consultation, order: MedicineOrder): void {
  stageOrder(tx, consultation, order);
  const { id: orderId, prescriptionId, consultationId, accountId, patientId } = order;
  tx.emit({ type: 'medicineOrder.received', orderId, prescriptionId, consultationId, accountId, patientId });
}
