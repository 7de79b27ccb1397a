import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation, Side } from './consultation';
import type { Message, MessageDraft } from './message';

/** The other side of a conversation. */
export const otherSide = (side: Side): Side => (side === 'patient' ? 'doctor' : 'patient');

/** 发消息: the next number, and one more unread for the other side. The id is one per press. */
export function send(
  id: string,
  body: MessageDraft,
  from: Side,
  consultation: Consultation,
  now: number,
): Result<{ consultation: Consultation; message: Message }, 'consultation.not_in_progress'> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  const seq = consultation.lastSeq + 1;
  const { unread } = consultation;
  const to = otherSide(from);
  return ok({
    consultation: {
      ...consultation,
      lastSeq: seq,
      lastMessageAt: now,
      unread: { ...unread, [to]: unread[to] + 1 },
    },
    message: {
      id,
      consultationId: consultation.id,
      seq,
      from,
      body,
      sentAt: now,
    },
  });
}
