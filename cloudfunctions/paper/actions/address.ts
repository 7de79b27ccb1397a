import {
  adverseEventPaper,
  everythingPaper,
  incidentPaper,
  prescriptionPaper,
  recordPaper,
} from '@shared/contracts/paper';
import { mayOpen } from '@shared/domain/adverseEvent/policy';
import { maySee } from '@shared/domain/consultation/policy';
import { mayPrint } from '@shared/domain/prescription/policy';
import { mayRead } from '@shared/domain/record/policy';
import { ok, reject } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand, implementQuery, withSecretReply } from '../../_runtime/implement';
import { atWork } from '../atWork';

export const prescriptionAction = implementQuery(prescriptionPaper, async (context) => {
  const { input, actor, now, db, saw, paperUrl } = context;
  const prescription = await db.prescriptions.find(input.prescriptionId);
  const consultation = prescription && (await db.consultations.find(prescription.consultationId));
  if (!consultation) return reject('prescription.not_found');
  const work = await atWork(prescription, actor, db, now);
  if (!mayPrint(prescription, consultation, actor, work)) return reject('prescription.not_found');
  await saw(consultation.id, 'treatment');
  return ok({ url: paperUrl('prescription', prescription.id) });
});

export const recordAction = implementQuery(recordPaper, async ({ input, actor, db, saw, paperUrl }) => {
  const record = await db.records.find(input.consultationId);
  const consultation = record && (await db.consultations.find(record.id));
  const isTheirs =
    consultation && mayRead(record, actor) && maySee(consultation, actor) && record.state === 'signed';
  if (!isTheirs) return reject('record.not_found');
  await saw(record.id, 'treatment');
  return ok({ url: paperUrl('record', record.id) });
});

export const everythingAction = withSecretReply(
  implementCommand(everythingPaper, async ({ actor, paperUrl }) =>
    ok({ url: paperUrl('everything', asPatient(actor).id) }),
  ),
);

export const adverseEventAction = implementQuery(adverseEventPaper, async ({ input, db, saw, paperUrl }) => {
  const event = await db.adverseEvents.find(input.eventId);
  const consultation = event && (await db.consultations.find(event.consultationId));
  if (!consultation || !mayOpen(event, consultation)) return reject('adverse_event.not_found');
  await saw(consultation.id, 'drug_safety');
  return ok({ url: paperUrl('adverse', event.id) });
});

export const incidentAction = implementQuery(incidentPaper, async ({ input, db, sawList, paperUrl }) => {
  const incident = await db.incidents.find(input.incidentId);
  if (!incident) return reject('incident.not_found');
  await sawList();
  return ok({ url: paperUrl('incident', `${incident.id}.${input.reader}`) });
});
