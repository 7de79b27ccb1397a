import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation, Side } from './consultation';
import { isSaid, RECALL_WITHIN_MS, type Message } from './message';
import { lineOf, type MessageFacts, type Place } from './send';

/** 撤回: the message is marked, and a line of its own says so; nothing counts as unread by it. */
export function recall(
  consultation: Consultation,
  message: Message | undefined,
  side: Side,
  place: Place,
  facts: MessageFacts,
): Result<
  { readonly recalled: Message; readonly line: Message },
  'consultation.not_in_progress' | 'message.not_found' | 'message.recalled' | 'message.recall_too_late'
> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  // After 转交 what the doctor before has said is theirs, and stays.
  const isTakenOver = side === 'doctor' && (message?.seq ?? 0) <= (consultation.takenSeq ?? 0);
  const isOwn = message?.from === side && message.authorId === facts.authorId && isSaid(message.body);
  if (!message || !isOwn || isTakenOver) return reject('message.not_found');
  if (message.recalledAt !== undefined) return reject('message.recalled');
  if (facts.now - message.sentAt > RECALL_WITHIN_MS) return reject('message.recall_too_late');
  const body = { kind: 'recall' as const, seq: message.seq };
  return ok({
    recalled: { ...message, recalledAt: facts.now },
    line: lineOf(consultation, place, side, body, facts),
  });
}
