import * as z from 'zod/mini';
import { Since } from '@shared/domain/consultation/complaint';
import { Service } from '@shared/domain/followUp/evidence';
import { ConsultationId, PatientId, PictureId, TriageId } from '@shared/kernel/ids';

/** What somebody knows of a thing, as chosen and typed so far. The text stays when another answer is chosen. */
export const ToldDraft = z.object({
  kind: z.optional(z.enum(['none', 'some', 'unknown'])),
  text: z.string(),
});
export type ToldDraft = z.infer<typeof ToldDraft>;

/** A picture that the server has looked at. `path` shows it as long as this phone still has it. */
export const KeptPicture = z.object({ pictureId: PictureId, path: z.string() });
export type KeptPicture = z.infer<typeof KeptPicture>;

/** 线下就诊 as told so far: papers, or a record here. */
export const EarlierDraft = z.object({
  diagnosis: z.string(),
  hospital: z.string(),
  on: z.string(),
  papers: z.array(KeptPicture),
  consultationId: z.optional(ConsultationId),
});
export type EarlierDraft = z.infer<typeof EarlierDraft>;

/** 病情描述 as told so far; one per account, whichever doctor it goes to in the end. */
export const IntakeDraft = z.object({
  patientId: z.optional(PatientId),
  /** The triage that led here. */
  triageId: z.optional(TriageId),
  /** Not chosen means 咨询. */
  service: z.optional(Service),
  earlier: z.optional(EarlierDraft),
  chief: z.string(),
  since: z.optional(Since),
  history: ToldDraft,
  allergies: ToldDraft,
  medicines: ToldDraft,
  pregnancy: z.object({
    kind: z.optional(z.enum(['no', 'pregnant', 'possible', 'lactating'])),
    week: z.string(),
  }),
  pictures: z.array(KeptPicture),
  /** 补充的就诊材料 of a case that is going on. */
  morePapers: z.optional(z.array(KeptPicture)),
});
export type IntakeDraft = z.infer<typeof IntakeDraft>;

/** Nothing told yet. */
export const emptyDraft: IntakeDraft = {
  chief: '',
  history: { text: '' },
  allergies: { text: '' },
  medicines: { text: '' },
  pregnancy: { week: '' },
  pictures: [],
};

/** Nothing told of an earlier visit. */
export const emptyEarlier: EarlierDraft = { diagnosis: '', hospital: '', on: '', papers: [] };

/** Takes over what was typed on the home page; what was told before stays. */
export function withOpening(draft: IntakeDraft, opening: string): IntakeDraft {
  const text = opening.trim();
  if (!text || draft.chief.includes(text)) return draft;
  return { ...draft, chief: draft.chief.trim() ? `${draft.chief.trim()}\n${text}` : text };
}

/** The draft for another person: what belongs to one person alone is not carried to the next. */
export function forPatient(draft: IntakeDraft, patientId: PatientId): IntakeDraft {
  if (draft.patientId === undefined || draft.patientId === patientId) return { ...draft, patientId };
  const { earlier: _earlier, ...rest } = draft;
  return { ...rest, patientId, pregnancy: emptyDraft.pregnancy };
}
