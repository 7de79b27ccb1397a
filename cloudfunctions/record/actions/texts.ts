import {
  hospitalTemplates,
  listTexts,
  saveHospitalTemplates,
  saveTexts,
} from '@shared/contracts/recordTexts';
import { HOSPITAL_TEXTS, type RecordTexts } from '@shared/domain/record/recordTexts';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';

export const listTextsAction = implementQuery(listTexts, async ({ actor, db }) => {
  const [own, hospital] = await Promise.all([
    db.recordTexts.find(actor.id),
    db.recordTexts.find(HOSPITAL_TEXTS),
  ]);
  return ok({
    templates: own?.templates ?? [],
    phrases: own?.phrases ?? [],
    hospital: hospital?.templates ?? [],
  });
});

export const saveTextsAction = implementCommand(saveTexts, async ({ input, actor, now, tx }) => {
  const row = { id: actor.id, ...input, savedAt: now };
  if (await tx.recordTexts.find(actor.id)) tx.recordTexts.replace(row);
  else tx.recordTexts.insert(row);
  return ok(input);
});

export const hospitalTemplatesAction = implementQuery(hospitalTemplates, async ({ db }) => {
  const row = await db.recordTexts.find(HOSPITAL_TEXTS);
  return ok({ templates: row?.templates ?? [], ...(row && { savedAt: row.savedAt }) });
});

export const saveHospitalTemplatesAction = implementCommand(
  saveHospitalTemplates,
  async ({ input, now, tx }) => {
    const known = await tx.recordTexts.find(HOSPITAL_TEXTS);
    if (known?.savedAt !== input.since) return reject('templates.changed');
    const row: RecordTexts = { id: HOSPITAL_TEXTS, templates: input.templates, phrases: [], savedAt: now };
    if (known) tx.recordTexts.replace(row);
    else tx.recordTexts.insert(row);
    return ok({ templates: input.templates, savedAt: now });
  },
);
