import { EarlierVisit } from '@shared/domain/followUp/evidence';
import { shanghai } from '@shared/kernel/time';
import { emptyEarlier, type EarlierDraft, type IntakeDraft } from './draft';

/** Parts of 线下就诊, in the order in which they stand on the form. */
export const EARLIER_PARTS = ['earlierDiagnosis', 'earlierHospital', 'earlierOn', 'papers'] as const;

/** What a 复诊 still needs; a 咨询 needs nothing of it. */
export function earlierProblems(
  { service, earlier = emptyEarlier }: IntakeDraft,
  now: number,
): Partial<Record<(typeof EARLIER_PARTS)[number], string>> {
  if (service !== 'follow_up' || earlier.consultationId) return {};
  const isShort = (text: string) => text.trim().length < 2;
  return {
    ...(isShort(earlier.diagnosis) && { earlierDiagnosis: '请写下医生当时的诊断，病历或报告上有' }),
    ...(isShort(earlier.hospital) && { earlierHospital: '请写下看病的医院' }),
    ...(!earlier.on && { earlierOn: '请填写看病的日期' }),
    ...(earlier.on > shanghai(now).day && { earlierOn: '看病的日期在今天之后，请核对' }),
    ...(earlier.papers.length === 0 && { papers: '请拍下有诊断的病历、出院小结或报告。没有材料请选咨询' }),
  };
}

const proofOf = ({ consultationId, papers }: EarlierDraft) =>
  consultationId
    ? { kind: 'record' as const, consultationId }
    : { kind: 'papers' as const, pictureIds: papers.map(({ pictureId }) => pictureId) };

/** 线下就诊 to send; undefined for a 咨询 and while something is missing. */
export function earlierOf({ service, earlier }: IntakeDraft): EarlierVisit | undefined {
  if (service !== 'follow_up' || !earlier) return undefined;
  const { diagnosis, hospital, on } = earlier;
  return EarlierVisit.safeParse({ diagnosis, hospital, on, proof: proofOf(earlier) }).data;
}
