import { describe, expect, it } from 'vitest';
import { instantOf, MINUTE_MS } from '@shared/kernel/time';
import { newConversation, withPage, type MessagePage } from './conversation';
import { entries } from './entries';

const noon = instantOf('2026-11-23', 12 * 60);
const said = (seq: number, sentAt: number) => ({
  seq,
  from: 'doctor' as const,
  sentAt,
  body: { kind: 'text' as const, text: `第 ${seq} 句` },
});
const page = (
  messages: MessagePage['messages'],
  state: MessagePage['state'] = 'in_progress',
): MessagePage => ({
  messages,
  state,
  lastSeq: messages.at(-1)?.seq ?? 0,
  readSeq: { patient: 0, doctor: 0 },
  side: 'patient',
});
const kinds = (it: MessagePage) =>
  entries(withPage(newConversation('patient'), it), noon).map((line) => line.kind);

describe('the lines of a conversation', () => {
  it('says the time at the start and after five minutes of silence, not in between', () => {
    const lines = page([said(1, noon), said(2, noon + MINUTE_MS), said(3, noon + 7 * MINUTE_MS)]);
    expect(kinds(lines)).toEqual(['system', 'time', 'bubble', 'bubble', 'time', 'bubble']);
  });

  it('opens with the acceptance only when the beginning is on the screen, and closes with the end', () => {
    expect(kinds(page([said(5, noon)]))[0]).toBe('time');
    expect(kinds(page([], 'waiting'))).toEqual([]);
    const closed = { seq: 2, from: 'doctor' as const, sentAt: noon, body: { kind: 'closed' as const } };
    expect(kinds(page([said(1, noon), closed], 'completed'))).toEqual(['system', 'time', 'bubble', 'system']);
  });
});
