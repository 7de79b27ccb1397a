import { reportableMedicines, reportEvent } from '@shared/contracts/adverseEvent';
import { batchesOf, MOST_OF_PRESCRIPTION, report, wasEffective } from '@shared/domain/adverseEvent/report';
import { hasConsented } from '@shared/domain/consent/purposes';
import { mayUse as ownsPicture } from '@shared/domain/picture/policy';
import { mayUse } from '@shared/domain/prescription/policy';
import { AdverseEventId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { rulesInForce } from '../../_runtime/rulesInForce';

export const medicinesAction = implementQuery(reportableMedicines, async ({ input, actor, now, db }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  if (!wasEffective(prescription)) return reject('prescription.not_effective');
  const { patient, orderId, lines, issuedAt } = prescription;
  const order = orderId && (await db.medicineOrders.find(orderId));
  return ok({
    patient: { name: patient.name, sex: patient.sex, bornOn: patient.bornOn },
    prescribedOn: shanghai(issuedAt).day,
    medicines: lines.map(({ drug }) => ({
      ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength },
      batchNos: batchesOf(order || undefined, drug.id),
    })),
    now,
  });
});

export const reportAction = implementCommand(reportEvent, async ({ input, actor, now, db, tx, newId }) => {
  const account = await db.accounts.find(actor.id);
  if (!hasConsented(account, 'sensitive_health')) return reject('consent.sensitive_missing');
  const prescription = await tx.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  const consultation = await tx.consultations.find(prescription.consultationId);
  if (!consultation) throw new Error('a prescription without its case');
  const pictureIds = [...new Set(input.pictureIds ?? [])];
  const [known, order, { rules }, shown] = await Promise.all([
    db.adverseEvents.list({
      where: { prescriptionId: prescription.id },
      limit: MOST_OF_PRESCRIPTION,
    }),
    prescription.orderId && tx.medicineOrders.find(prescription.orderId),
    rulesInForce(db),
    db.pictures.findAll(pictureIds),
  ]);
  const own = new Map(shown.filter((it) => ownsPicture(it, actor.id, 'picture')).map((it) => [it.id, it]));
  const pictures = pictureIds.flatMap((id) => own.get(id) ?? []);
  if (pictures.length < pictureIds.length) return reject('picture.not_found');
  const decision = report(input.told, {
    ...{ id: newId(AdverseEventId), prescription, consultation, rules, pictures, now },
    ...{ order: order || undefined, known: known.length },
  });
  if (!decision.ok) return decision;
  const { event, dangers } = decision.value;
  tx.adverseEvents.insert(event);
  // A link in the chain of the case, whose doctor is told.
  tx.consultations.replace(consultation);
  tx.signal(consultation.accountId, 'inbox');
  if (consultation.doctorAccountId) tx.signal(consultation.doctorAccountId, 'inbox', consultation.id);
  return ok({
    eventId: event.id,
    dangers: dangers.map((it) => ({ ...it, evidence: [...it.evidence], phones: [...it.phones] })),
  });
});
