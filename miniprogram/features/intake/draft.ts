import * as z from 'zod/mini';
import { Since } from '@shared/domain/consultation/complaint';
import { Service } from '@shared/domain/followUp/evidence';
import type { HealthFacts } from '@shared/domain/patient/health';
import { ConsultationId, PatientId, PictureId, TriageId } from '@shared/kernel/ids';
import { toldDraftOf, ToldDraft } from '../../ui/told';

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
  /** When the three before were told; gone once the person has changed one of them. */
  prefilledAt: z.optional(z.number()),
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
  const { earlier: _earlier, prefilledAt: _prefilledAt, ...rest } = draft;
  const { history, allergies, medicines, pregnancy } = emptyDraft;
  return { ...rest, patientId, history, allergies, medicines, pregnancy };
}

/** 健康档案 as a beginning, where the person of the draft has told nothing yet. */
export function withProfile(
  draft: IntakeDraft,
  patientId: PatientId,
  { history, allergies, medicines, savedAt }: HealthFacts & { readonly savedAt: number },
): IntakeDraft {
  const hasTold = [draft.history, draft.allergies, draft.medicines].some(({ kind }) => kind !== undefined);
  if (draft.patientId !== patientId || hasTold) return draft;
  const told = {
    history: toldDraftOf(history),
    allergies: toldDraftOf(allergies),
    medicines: toldDraftOf(medicines),
  };
  return { ...draft, ...told, prefilledAt: savedAt };
}

/** Going on with a treatment: what it was for, and the record that it rests on. */
export const forRenewal = (
  draft: IntakeDraft,
  patientId: PatientId,
  earlier: EarlierDraft & { readonly consultationId: ConsultationId },
): IntakeDraft => ({
  ...forPatient(draft, patientId),
  service: 'follow_up',
  earlier,
  chief: `续方：想按上次的诊断（${earlier.diagnosis}）继续治疗`,
  since: 'longer',
});

/** 第二意见: what it is about. The record itself is shared with the doctor, so nothing of it is typed again. */
export const forSecondOpinion = (
  draft: IntakeDraft,
  patientId: PatientId,
  { about, doctor }: { readonly about: string; readonly doctor: string },
): IntakeDraft => ({
  ...forPatient(draft, patientId),
  service: 'advice',
  chief: `第二意见：想听听您对“${about}”的看法。${doctor}医生看过，病历已授权您查看`,
  since: 'longer',
});
