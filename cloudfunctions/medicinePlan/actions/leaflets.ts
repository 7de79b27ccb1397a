import { getLeaflets } from '@shared/contracts/medicinePlan';
import { leafletOf } from '@shared/domain/leaflet/leaflets';
import { mayUse } from '@shared/domain/prescription/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';

export const leafletsAction = implementQuery(getLeaflets, async ({ input, actor, db }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  if (prescription.state !== 'effective' && prescription.state !== 'used')
    return reject('prescription.not_effective');
  return ok({ leaflets: prescription.lines.map(({ drug }) => leafletOf(drug)) });
});
