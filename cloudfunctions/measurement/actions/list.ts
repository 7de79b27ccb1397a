import { listMeasurements, listMeasurementsOfCase } from '@shared/contracts/measurement';
import { seenBy } from '@shared/domain/consultation/policy';
import type { MeasurementKind } from '@shared/domain/patient/measurement';
import { mayActFor } from '@shared/domain/patient/policy';
import type { PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor, type Cursor } from '../../_runtime/present/page';
import type { Db } from '../../_runtime/tx';

async function pageFor(
  db: Db,
  { patientId, kind }: { readonly patientId: PatientId; readonly kind: MeasurementKind },
  after: Cursor | undefined,
) {
  const page = await pageOf(db.measurements, {
    ...{ where: { patientId, kind }, by: 'takenAt', direction: 'desc', after },
  });
  return {
    measurements: page.rows.map(({ id, value, takenAt }) => ({ id, value, takenAt })),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
}

export const listAction = implementQuery(listMeasurements, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const person = await db.patients.find(input.patientId);
  if (!mayActFor(person, actor.id)) return reject('patient.not_found');
  return ok(await pageFor(db, input, after.value));
});

export const ofCaseAction = implementQuery(listMeasurementsOfCase, async ({ input, actor, db, saw }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const found = seenBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  if (found.value.state !== 'in_progress') return reject('consultation.not_in_progress');
  await saw(found.value.id, 'treatment');
  const { patientId } = found.value;
  return ok(await pageFor(db, { patientId, kind: input.kind }, after.value));
});
