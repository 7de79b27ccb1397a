import type * as z from 'zod/mini';
import { amendRecord } from '@shared/contracts/amendment';
import { amend } from '@shared/domain/record/amend';
import { mayAmend } from '@shared/domain/record/policy';
import { versionOf } from '@shared/domain/record/version';
import { reject } from '@shared/kernel/result';
import { areInUse } from '../../_runtime/codesInUse';
import { digestOf } from '../../_runtime/digest';
import { fitHere } from '../../_runtime/fitness';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { stageSignedRecord } from '../../_runtime/signing/record';
import { signing } from '../../_runtime/signing/command';

type Context = CommandContext<readonly ['doctor'], z.output<typeof amendRecord.input>>;

async function decide(context: Context) {
  const { input, actor, now, tx, db } = context;
  const record = await tx.records.find(input.consultationId);
  const consultation = record && (await tx.consultations.find(record.id));
  if (!consultation || !mayAmend(record, actor)) return reject('record.not_found');
  const fit = await fitHere(context);
  if (!fit.ok) return fit;
  const doctor = await db.doctors.find(actor.id);
  if (!doctor) throw new Error('a record of nobody');
  const { record: body, diagnoses = [], disposition, reason, version } = input;
  const written = { body, diagnoses, disposition, reason, version };
  const decision = amend(consultation, record, written, {
    ...{ now, doctor, digestOf },
    licences: await context.licences(),
  });
  if (!decision.ok) return decision;
  return (await areInUse(db, diagnoses)) ? decision : reject('diagnosis.not_in_list');
}

export const amendAction = implementCall(
  amendRecord,
  signing(decide, async (decided, done, { tx }) => {
    const { consultation, record, earlier } = decided;
    tx.recordVersions.insert(earlier);
    tx.consultations.replace(consultation);
    await stageSignedRecord(tx, done, decided);
    tx.signal(consultation.accountId, 'inbox', consultation.id);
    return { version: versionOf(record), sha256: record.sha256! };
  }),
);
