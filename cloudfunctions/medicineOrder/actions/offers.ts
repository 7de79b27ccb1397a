import { listOffers } from '@shared/contracts/medicineOrder';
import { isEffective } from '@shared/domain/medicineOrder/place';
import { mayUse } from '@shared/domain/prescription/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { offersFor } from '../offers';

export const offersAction = implementQuery(listOffers, async ({ input, actor, now, db }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  if (!isEffective(prescription, now)) return reject('prescription.not_effective');
  if (prescription.orderId !== undefined) return reject('prescription.ordered');
  return ok({
    offers: await offersFor(prescription.lines, input.region, db, now),
    lines: prescription.lines.map(({ drug, packs }) => ({
      ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength, packs },
      packName: drug.pack.packName,
    })),
    needsCold: prescription.lines.some(({ drug }) => drug.isCold),
    validUntil: prescription.validUntil,
  });
});
