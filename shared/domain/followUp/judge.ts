import type { ConsultationId, PictureId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import type { Diagnosis } from '../diagnosis/code';
import { MAX_EVIDENCE_PICTURES, type EarlierVisit, type Evidence, type Verdict } from './evidence';
import { categoryOf, evidenced } from './powers';

/** States in which evidence is looked at. */
const hasBegun = ({ state }: Consultation): boolean => state === 'waiting' || state === 'in_progress';

/** 打开凭证: from now on the doctor has seen it. Seeing it again changes nothing. */
export function open(
  consultation: Consultation,
  now: number,
): Result<Consultation, 'evidence.none' | 'consultation.not_open'> {
  const { evidence } = consultation;
  if (!evidence) return reject('evidence.none');
  if (!hasBegun(consultation)) return reject('consultation.not_open');
  if (evidence.openedAt !== undefined) return ok(consultation);
  return ok({ ...consultation, evidence: { ...evidence, openedAt: now } });
}

/**
 * 认定复诊: by the doctor who has opened the evidence. Of papers they say themselves what stands there; of a record signed
 * here the hospital knows. A slip is put right by judging again while the case goes on.
 */
export function judge(
  consultation: Consultation,
  verdict: Verdict,
  {
    now,
    signed = [],
    isPrescribed = false,
  }: {
    readonly now: number;
    /** Diagnoses of the record that was named. */
    readonly signed?: readonly Diagnosis[];
    /** A prescription of this case waits for review, or may be used. */
    readonly isPrescribed?: boolean;
  },
): Result<
  Consultation,
  | 'evidence.none'
  | 'consultation.not_in_progress'
  | 'evidence.not_opened'
  | 'prescription.open'
  | 'diagnosis.not_evidenced'
> {
  const { evidence } = consultation;
  if (!evidence) return reject('evidence.none');
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  if (evidence.openedAt === undefined) return reject('evidence.not_opened');
  // What a prescription rests on stands as long as it does.
  if (isPrescribed && evidenced(consultation).length > 0) return reject('prescription.open');
  if (verdict.kind === 'confirmed' && recordOf(evidence.earlier) !== undefined) {
    const known = new Set(signed.map(({ code }) => categoryOf(code)));
    if (!verdict.diagnoses.every(({ code }) => known.has(categoryOf(code))))
      return reject('diagnosis.not_evidenced');
  }
  return ok({ ...consultation, evidence: { ...evidence, verdict, judgedAt: now } });
}

/** 补充凭证: what the doctor asked for. It is to be opened and judged anew. */
export function add(
  consultation: Consultation,
  pictureIds: readonly PictureId[],
): Result<
  Consultation,
  'evidence.none' | 'consultation.not_in_progress' | 'evidence.nothing_asked' | 'evidence.too_many'
> {
  const { evidence } = consultation;
  if (!evidence) return reject('evidence.none');
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  if (evidence.verdict?.kind !== 'more_needed') return reject('evidence.nothing_asked');
  const { earlier } = evidence;
  const before = earlier.proof.kind === 'papers' ? earlier.proof.pictureIds : [];
  const all = [...new Set([...before, ...pictureIds])];
  if (all.length > MAX_EVIDENCE_PICTURES) return reject('evidence.too_many');
  const proof = { kind: 'papers' as const, pictureIds: all };
  return ok({ ...consultation, evidence: toJudgeAnew({ ...evidence, earlier: { ...earlier, proof } }) });
}

/** 重新认定: evidence that is to be opened and judged anew, by another doctor or with more papers. That a doctor has judged it once stays. */
export function toJudgeAnew({ earlier, judgedAt }: Evidence): Evidence {
  return { earlier, ...(judgedAt !== undefined && { judgedAt }) };
}

/** What the evidence says when a doctor may read it: before it was opened, that it is there. */
export const shownTo = (role: 'patient' | 'doctor', evidence: Evidence): Evidence['earlier'] | undefined =>
  role === 'patient' || evidence.openedAt !== undefined ? evidence.earlier : undefined;

/** Pictures of the papers. */
export const picturesOf = ({ proof }: EarlierVisit): readonly PictureId[] =>
  proof.kind === 'papers' ? proof.pictureIds : [];

/** The case here that was named. */
export const recordOf = ({ proof }: EarlierVisit): ConsultationId | undefined =>
  proof.kind === 'record' ? proof.consultationId : undefined;
