import * as z from 'zod/mini';
import { RecordPhrases, RecordTemplates } from '../domain/record/recordTexts';
import { command, query } from '../kernel/contract';
import { Instant } from '../kernel/time';

const OwnTexts = z.object({ templates: RecordTemplates, phrases: RecordPhrases });

/** 病历模板和常用语: my own, and the hospital's templates. */
export const listTexts = query({
  name: 'record.listTexts',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ ...OwnTexts.shape, hospital: RecordTemplates }),
  rejections: [],
});

/** 保存病历模板和常用语: all of mine, as they are from now on. */
export const saveTexts = command({
  name: 'record.saveTexts',
  roles: ['doctor'],
  input: z.strictObject({ templates: RecordTemplates, phrases: RecordPhrases }),
  output: OwnTexts,
  rejections: [],
});

/** 院内病历模板, as every doctor sees them. */
export const hospitalTemplates = query({
  name: 'record.hospitalTemplates',
  roles: ['quality', 'auditor'],
  input: z.strictObject({}),
  output: z.object({ templates: RecordTemplates, savedAt: z.optional(Instant) }),
  rejections: [],
});

/** 保存院内病历模板: all of them, as they are from now on. */
export const saveHospitalTemplates = command({
  name: 'record.saveHospitalTemplates',
  roles: ['quality'],
  input: z.strictObject({
    templates: RecordTemplates,
    /** When what was changed had been saved; somebody else's newer list is not written over. */
    since: z.optional(Instant),
  }),
  output: z.object({ templates: RecordTemplates, savedAt: Instant }),
  rejections: ['templates.changed'],
});
