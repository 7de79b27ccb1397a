import { addMeasurement, removeMeasurement } from '@shared/contracts/measurement';
import { hasConsented } from '@shared/domain/consent/purposes';
import { checkMeasured } from '@shared/domain/patient/measurement';
import { mayActFor, mayRemoveMeasurement } from '@shared/domain/patient/policy';
import { MeasurementId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const addAction = implementCommand(addMeasurement, async ({ input, actor, now, db, tx, newId }) => {
  const [account, person] = await Promise.all([
    db.accounts.find(actor.id),
    tx.patients.find(input.patientId),
  ]);
  if (!hasConsented(account, 'sensitive_health')) return reject('consent.sensitive_missing');
  if (!mayActFor(person, actor.id)) return reject('patient.not_found');
  if (person.verifiedAt === undefined) return reject('patient.unverified');
  const checked = checkMeasured(input.value, input.takenAt, now);
  if (!checked.ok) return checked;
  const id = newId(MeasurementId);
  const { value, takenAt, patientId } = input;
  tx.measurements.insert({
    ...{ id, accountId: actor.id, patientId, kind: value.kind, value, takenAt, savedAt: now },
  });
  return ok({ measurementId: id });
});

export const removeAction = implementCommand(removeMeasurement, async ({ input, actor, tx }) => {
  const found = await tx.measurements.find(input.measurementId);
  if (!mayRemoveMeasurement(found, actor.id)) return reject('measurement.not_found');
  tx.measurements.remove(found.id);
  return ok({});
});
