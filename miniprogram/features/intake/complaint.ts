import { asksPregnancy, type Complaint, type Pregnancy } from '@shared/domain/consultation/complaint';
import type { PatientView } from '@shared/domain/patient/patient';
import { cleanText, textLength } from '@shared/kernel/text';
import { ageYears } from '@shared/kernel/time';
import { toldOf, toldProblem } from '../../ui/told';
import type { IntakeDraft } from './draft';
import { EARLIER_PARTS, earlierProblems } from './earlier';

/** Parts of the form, in the order in which they stand on it. */
export const PARTS = [
  'patient',
  ...EARLIER_PARTS,
  'chief',
  'since',
  'history',
  'allergies',
  'medicines',
  'pregnancy',
] as const;
export type Part = (typeof PARTS)[number];
/** The id of a part on the page. */
export const partId = (part: Part): string => `part-${part}`;
/** A sentence for every part that needs one. */
export type Problems = Partial<Record<Part, string>>;

export const MAX_CHIEF = 1000;

/** True when this person is asked about pregnancy. */
export const isAskedPregnancy = ({ sex, bornOn }: PatientView, now: number): boolean =>
  asksPregnancy(sex, ageYears(bornOn, now));

/** What is still missing or too long. */
export function problemsOf(draft: IntakeDraft, person: PatientView | undefined, now: number): Problems {
  const problems: Problems = earlierProblems(draft, now);
  if (!person) problems.patient = '请选择这次给谁看';
  const length = textLength(cleanText(draft.chief));
  if (length < 5) problems.chief = '请写下哪里不舒服，至少 5 个字';
  if (length > MAX_CHIEF) problems.chief = `最多 ${MAX_CHIEF} 字，请缩短一些，其余可以在对话里补充`;
  if (!draft.since) problems.since = '请选择从什么时候开始';
  for (const part of ['history', 'allergies', 'medicines'] as const) {
    const problem = toldProblem(draft[part]);
    if (problem) problems[part] = problem;
  }
  if (person && isAskedPregnancy(person, now) && !pregnancyOf(draft))
    problems.pregnancy =
      draft.pregnancy.kind === 'pregnant' ? '请填写孕周，1 到 43' : '请选择孕产情况，医生用药时需要知道';
  return problems;
}

/** The complaint to send; undefined while something is missing. */
export function complaintOf(draft: IntakeDraft, person: PatientView, now: number): Complaint | undefined {
  if (Object.keys(problemsOf(draft, person, now)).length > 0) return undefined;
  const [history, allergies, medicines] = [draft.history, draft.allergies, draft.medicines].map(toldOf);
  const pregnancy = isAskedPregnancy(person, now) ? pregnancyOf(draft) : undefined;
  if (!draft.since || !history || !allergies || !medicines) return undefined;
  return {
    chief: cleanText(draft.chief),
    since: draft.since,
    history,
    allergies,
    medicines,
    ...(pregnancy && { pregnancy }),
  };
}

function pregnancyOf({ pregnancy: { kind, week } }: IntakeDraft): Pregnancy | undefined {
  if (kind !== 'pregnant') return kind && { kind };
  const weeks = Number(week);
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= 43 ? { kind, week: weeks } : undefined;
}
