import type { ConsultationState, Side } from '@shared/domain/consultation/consultation';
import { MINUTE_MS } from '@shared/kernel/time';
import { bubbles, hasOlder, type Bubble, type Conversation, type Span } from './conversation';
import { whenText } from '../../ui/when';

/** One line of the conversation on the screen. */
export type Entry =
  | { readonly kind: 'time'; readonly id: string; readonly text: string }
  | { readonly kind: 'system'; readonly id: string; readonly text: string }
  | { readonly kind: 'bubble'; readonly id: string; readonly bubble: Bubble };

/** Silence after which the time is said again. */
const SILENCE_MS = 5 * MINUTE_MS;

/** States of a case that a doctor has accepted. */
const BEGUN: readonly (ConsultationState | undefined)[] = [
  'in_progress',
  'record_due',
  'completed',
  'terminated',
];

const ACCEPTED: Record<Side, string> = {
  patient: '医生已接诊，请把情况告诉医生',
  doctor: '您已接诊，患者可以看到您的回复',
};

/** The conversation line by line, or a span of it: system lines, times, bubbles. */
export function entries(it: Conversation, now: number, span?: Span): readonly Entry[] {
  const lines: Entry[] = [];
  const hasBegun = BEGUN.includes(it.state);
  const isAtStart = !hasOlder(it) && (span?.from ?? 1) <= 1;
  if (hasBegun && isAtStart) lines.push({ kind: 'system', id: 'accepted', text: ACCEPTED[it.side] });
  let previous = (span && it.received.get(span.from - 1)?.sentAt) ?? -Infinity;
  for (const bubble of bubbles(it, span)) {
    const at = bubble.kind === 'message' ? bubble.message.sentAt : bubble.item.madeAt;
    if (bubble.kind === 'message' && bubble.message.body.kind === 'closed') {
      lines.push({ kind: 'system', id: 'ended', text: '问诊已结束' });
      continue;
    }
    if (bubble.kind === 'message' && bubble.message.body.kind === 'handed_over') {
      const { seq, body } = bubble.message;
      lines.push({
        kind: 'system',
        id: `m${seq}`,
        text: `已转给${body.doctorName}医生，由${body.doctorName}医生继续`,
      });
      continue;
    }
    // It takes a number; what it did is shown where the message was.
    if (bubble.kind === 'message' && bubble.message.body.kind === 'recall') continue;
    const id = bubble.kind === 'message' ? `m${bubble.message.seq}` : `o${bubble.item.key}`;
    if (at - previous > SILENCE_MS) lines.push({ kind: 'time', id: `t${id}`, text: whenText(at, now) });
    lines.push({ kind: 'bubble', id, bubble });
    previous = at;
  }
  return lines;
}

/** What has a number, and after it what is still on its way with the time above it. */
export function apart(lines: readonly Entry[]): { said: readonly Entry[]; underWay: readonly Entry[] } {
  const first = lines.findIndex((it) => it.kind === 'bubble' && it.bubble.kind === 'outgoing');
  if (first === -1) return { said: lines, underWay: [] };
  const start = lines[first - 1]?.kind === 'time' ? first - 1 : first;
  return { said: lines.slice(0, start), underWay: lines.slice(start) };
}

/** Addresses of every picture in the conversation, in order, for the viewer. */
export const pictureUrls = (it: Conversation): string[] =>
  bubbles(it).flatMap((bubble) =>
    bubble.kind === 'message' && bubble.message.body.kind === 'picture'
      ? [bubble.message.body.picture.url]
      : [],
  );
