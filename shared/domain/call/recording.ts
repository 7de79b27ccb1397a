import * as z from 'zod/mini';
import { ConsultationId, PatientId, RecordingId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';
import { CALL_RECORDING, isCurrent, type ConsentReference } from '../consent/texts';
import type { Consultation, Side } from '../consultation/consultation';
import { talkKeptUntil } from '../retention/retention';
import { isIn, userIdOf, type Call, type Member } from './call';
import { isPresent } from './enter';

/** 录制 as stored: one task of the vendor, and the file that came of it. */
export const CallRecording = z.object({
  id: RecordingId,
  consultationId: ConsultationId,
  patientId: PatientId,
  taskId: z.string(),
  startedAt: Instant,
  stoppedAt: z.optional(Instant),
  /** Where the finished file is. */
  file: z.optional(z.object({ id: z.string(), seconds: z.int(), at: Instant })),
  /** Kept by law until then; nobody deletes it before. */
  keptUntil: Instant,
  /** From when on it is being deleted; what is sealed from then on is without it. */
  erasingAt: z.optional(Instant),
});
export type CallRecording = z.infer<typeof CallRecording>;

/** 待删: past what the law wants, and nobody has sealed the visit for a dispute or asked for it. */
export const mayEraseRecording = (
  { keptUntil }: Pick<CallRecording, 'keptUntil'>,
  { sealedAt, sealAskedAt }: Pick<Consultation, 'sealedAt' | 'sealAskedAt'>,
  now: number,
): boolean => sealedAt === undefined && sealAskedAt === undefined && now >= keptUntil;

/** 开始的录制 of a task that the vendor has begun. */
export const recordingOf = (call: Call, id: RecordingId, taskId: string, now: number): CallRecording => ({
  id,
  consultationId: call.id,
  patientId: call.patientId,
  taskId,
  startedAt: now,
  keptUntil: talkKeptUntil(now),
});

/** 都已同意: both sides, and every guest who is there. */
export const isAgreed = ({ recording, guests }: Call): boolean =>
  recording.patient !== undefined &&
  recording.doctor !== undefined &&
  guests.filter(isPresent).every((it) => it.recording !== undefined);

/** 应当录制: agreed by everybody, both sides in the room, and the room not cleared. */
export const shouldRecord = (call: Call): boolean =>
  isAgreed(call) &&
  call.clearedAt === undefined &&
  (['patient', 'doctor'] as const).every((side) => isIn(call, userIdOf(call.id, { side })));

/** 录制同意, or (`agreed` absent) 撤回. What was withdrawn stays in the trail. */
export function consentToRecording(
  call: Call,
  member: Member,
  agreed: ConsentReference | undefined,
  now: number,
): Result<Call, 'consent.outdated'> {
  if (agreed && !isCurrent(agreed, CALL_RECORDING)) return reject('consent.outdated');
  const mark = agreed && { ...agreed, at: now };
  if ('side' in member) return ok({ ...call, recording: withMark(call.recording, member.side, mark) });
  const guests = call.guests.map((it) => {
    if (it.id !== member.guestId) return it;
    const { recording: _, ...rest } = it;
    return mark ? { ...rest, recording: mark } : rest;
  });
  return ok({ ...call, guests });
}

/** What somebody in the room has agreed to, and not withdrawn. */
export const markOf = ({ recording, guests }: Call, member: Member) =>
  'side' in member ? recording[member.side] : guests.find((it) => it.id === member.guestId)?.recording;

function withMark(
  recording: Call['recording'],
  side: Side,
  mark: Call['recording'][Side],
): Call['recording'] {
  const { [side]: _, ...rest } = recording;
  return mark ? { ...rest, [side]: mark } : rest;
}
