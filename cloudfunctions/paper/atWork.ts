import { mayServe } from '@shared/domain/medicineOrder/policy';
import { isOnDuty } from '@shared/domain/prescription/duty';
import type { AtWork } from '@shared/domain/prescription/policy';
import type { Prescription } from '@shared/domain/prescription/prescription';
import type { ActorOf } from '@shared/kernel/actor';
import type { Db } from '../_runtime/tx';

/** What a pharmacist works at now, as far as it concerns this prescription. Nobody else is asked. */
export async function atWork(
  { orderId }: Prescription,
  actor: ActorOf<['patient', 'doctor', 'pharmacist']>,
  db: Db,
  now: number,
): Promise<AtWork> {
  if (actor.role !== 'pharmacist') return { isOnDuty: false, isServing: false, now };
  const [duty, desk, order] = await Promise.all([
    db.pharmacistDuties.find(actor.id),
    db.pharmacyStaff.find(actor.id),
    orderId && db.medicineOrders.find(orderId),
  ]);
  const isServing = desk !== undefined && mayServe(order, desk.pharmacyId, now);
  return { isOnDuty: isOnDuty(duty, now), isServing, now };
}
