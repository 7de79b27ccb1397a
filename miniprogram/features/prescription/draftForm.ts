import * as z from 'zod/mini';
import { DrugView } from '@shared/contracts/drug';
import type { DoctorPrescription } from '@shared/contracts/prescription';
import { Diagnosis } from '@shared/domain/diagnosis/code';
import { frequencyOf } from '@shared/domain/drug/frequencies';
import { LONG_DAYS, USUAL_DAYS } from '@shared/domain/prescription/days';
import { MAX_DAYS, PrescriptionDraft } from '@shared/domain/prescription/prescription';
import { arithmetic, packsFor } from '@shared/domain/prescription/quantity';
import { DAY_MS } from '@shared/kernel/time';

/** A drug as far as a line needs it. */
const FormDrug = z.pick(DrugView, {
  ...{ id: true, genericName: true, form: true, strength: true, maker: true, pack: true, routes: true },
});
type FormDrug = z.infer<typeof FormDrug>;

/** 一味药 as it is being typed. */
export const FormLine = z.object({
  drug: FormDrug,
  dose: z.string(),
  route: z.optional(z.string()),
  frequency: z.optional(z.string()),
  days: z.string(),
  note: z.string(),
});
export type FormLine = z.infer<typeof FormLine>;

/** 处方 as it is being typed; kept on the phone until it was handed in. */
export const DraftForm = z.object({
  diagnoses: z.array(Diagnosis),
  lines: z.array(FormLine),
  weight: z.string(),
  longReason: z.string(),
  assessment: z.string(),
  validDays: z.int(),
  validReason: z.string(),
  /** Reasons for warnings, by their id. */
  answers: z.record(z.string(), z.string()),
});
export type DraftForm = z.infer<typeof DraftForm>;

export const EMPTY_DRAFT: DraftForm = {
  diagnoses: [],
  lines: [],
  ...{ weight: '', longReason: '', assessment: '', validDays: 1, validReason: '' },
  answers: {},
};

/** A drug that was picked: nothing of its use is filled in. */
export const emptyLine = (drug: FormDrug): FormLine => ({ drug, dose: '', days: '', note: '' });

/** The form as a prescription that came back was handed in. */
export const formOf = ({
  diagnoses,
  lines,
  patient,
  reasons,
  issuedAt,
  validUntil,
  findings,
}: DoctorPrescription): DraftForm => ({
  diagnoses,
  lines: lines.map(({ drug, dose, route, frequency, days, note }) => ({
    drug: { ...drug, routes: [route.code] },
    dose: String(dose),
    route: route.code,
    frequency: frequency.code,
    days: String(days),
    note: note ?? '',
  })),
  weight: patient.weightKg === undefined ? '' : String(patient.weightKg),
  longReason: reasons.long ?? '',
  assessment: reasons.assessment ?? '',
  validDays: Math.min(3, Math.max(1, Math.ceil((validUntil - issuedAt) / DAY_MS))),
  validReason: reasons.valid ?? '',
  answers: Object.fromEntries(findings.map(({ id, answered }) => [id, answered ?? ''])),
});

/** `0.5` or `2`; anything else is no number. */
const numberOf = (text: string): number | undefined =>
  /^\d{1,4}(\.\d{1,3})?$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined;

const daysOf = (text: string): number | undefined => {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= MAX_DAYS ? days : undefined;
};

/** What is wrong with a line; nothing when it is whole. */
export function lineProblem({ drug, dose, route, frequency, days }: FormLine): string | undefined {
  const of = drug.genericName;
  if (numberOf(dose) === undefined) return `请填写${of}的单次用量`;
  if (route === undefined) return `请选择${of}的用药途径`;
  if (frequency === undefined) return `请选择${of}的频次`;
  if (daysOf(days) === undefined) return `请填写${of}的天数，1 到 ${MAX_DAYS}`;
  return undefined;
}

/** How the quantity of a line comes about, once there is enough to know it. */
export function quantityOf(line: FormLine): { readonly packs: number; readonly words: string } | undefined {
  const [dose, days] = [numberOf(line.dose), daysOf(line.days)];
  const frequency = line.frequency === undefined ? undefined : frequencyOf(line.frequency);
  if (dose === undefined || days === undefined || !frequency) return undefined;
  const counted = { dose, days, frequency, drug: line.drug };
  return { packs: packsFor(counted), words: arithmetic(counted) };
}

const longestOf = ({ lines }: DraftForm): number =>
  Math.max(0, ...lines.map(({ days }) => daysOf(days) ?? 0));
export const isLong = (form: DraftForm): boolean => longestOf(form) > USUAL_DAYS;
export const isVeryLong = (form: DraftForm): boolean => longestOf(form) > LONG_DAYS;

/** The draft to be handed in, or the first thing that is missing. */
export function draftOf(
  form: DraftForm,
): { readonly draft: PrescriptionDraft } | { readonly problem: string } {
  if (form.diagnoses.length === 0) return { problem: '请选择诊断' };
  if (form.lines.length === 0) return { problem: '请添加药品' };
  const problem = form.lines.map(lineProblem).find((it) => it !== undefined);
  if (problem !== undefined) return { problem };
  if (isLong(form) && form.longReason.trim().length < 5)
    return { problem: '超过 7 天，请写明理由，至少 5 个字' };
  if (isVeryLong(form) && form.assessment.trim().length < 10)
    return { problem: '超过 4 周，请写明病情评估，至少 10 个字' };
  if (form.validDays > 1 && form.validReason.trim().length < 5)
    return { problem: '有效期超过当天，请写明理由，至少 5 个字' };
  const weightKg = numberOf(form.weight);
  const parsed = PrescriptionDraft.safeParse({
    diagnoses: form.diagnoses,
    lines: form.lines.map((line) => ({
      drugId: line.drug.id,
      dose: numberOf(line.dose),
      ...{ route: line.route, frequency: line.frequency, days: daysOf(line.days) },
      packs: quantityOf(line)?.packs,
      ...(line.note.trim() !== '' && { note: line.note.trim() }),
    })),
    ...(weightKg !== undefined && { weightKg }),
    ...(isLong(form) && { longReason: form.longReason.trim() }),
    ...(isVeryLong(form) && { assessment: form.assessment.trim() }),
    validDays: form.validDays,
    ...(form.validDays > 1 && { validReason: form.validReason.trim() }),
    overrides: Object.entries(form.answers)
      .filter(([, reason]) => reason.trim().length >= 5)
      .map(([findingId, reason]) => ({ findingId, reason: reason.trim() })),
  });
  return parsed.success ? { draft: parsed.data } : { problem: '有一项太长或数量太大，请核对' };
}
