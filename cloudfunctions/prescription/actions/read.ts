import { getForDoctor, getPrescription, listOfCase, listPrescriptions } from '@shared/contracts/prescription';
import { maySee, powersOf, seenBy } from '@shared/domain/consultation/policy';
import { evidenced } from '@shared/domain/followUp/powers';
import { mayRead, mayUse } from '@shared/domain/prescription/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { PAGE, pageOf, parseCursor } from '../../_runtime/present/page';
import { doctorView, patientView, summaryOf } from '../present';

export const getAction = implementQuery(getPrescription, async ({ input, actor, db }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  return ok(patientView(prescription));
});

export const getForDoctorAction = implementQuery(getForDoctor, async ({ input, actor, db, saw }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  const consultation = prescription && (await db.consultations.find(prescription.consultationId));
  const isTheirs = consultation && mayRead(prescription, consultation, actor) && maySee(consultation, actor);
  if (!isTheirs) return reject('prescription.not_found');
  await saw(consultation.id, 'treatment');
  return ok(doctorView(prescription));
});

export const ofCaseAction = implementQuery(listOfCase, async ({ input, actor, db, saw }) => {
  const found = seenBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const rows = await db.prescriptions.list({
    where: { consultationId: found.value.id },
    orderBy: [
      ['issuedAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: PAGE,
  });
  if (rows.length > 0) await saw(found.value.id, 'treatment');
  const mayPrescribe = powersOf(found.value, actor).treat && evidenced(found.value).length > 0;
  return ok({ prescriptions: rows.map((it) => summaryOf(it, actor.role)), mayPrescribe });
});

export const listAction = implementQuery(listPrescriptions, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { accountId: actor.id };
  const ask = { where, by: 'issuedAt', direction: 'desc', after: after.value } as const;
  const page = await pageOf(db.prescriptions, ask);
  return ok({
    prescriptions: page.rows.map((it) => summaryOf(it, 'patient')),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
