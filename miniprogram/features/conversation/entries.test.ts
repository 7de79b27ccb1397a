import { describe, expect, it } from 'vitest';
import { instantOf, MINUTE_MS } from '@shared/kernel/time';
import { newConversation, withPage, type MessagePage } from './conversation';
import { entries } from './entries';
import { whenText } from './when';

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
    expect(kinds(page([], 'completed'))).toEqual(['system', 'system']);
  });
});

describe('a moment in words', () => {
  it.each([
    [noon, '12:00'],
    [instantOf('2026-11-22', 23 * 60 + 59), '昨天 23:59'],
    [instantOf('2026-03-05', 8 * 60 + 5), '3月5日 08:05'],
    [instantOf('2025-03-05', 8 * 60 + 5), '2025年3月5日 08:05'],
  ])('%d is %s', (at, text) => expect(whenText(at, noon)).toBe(text));
});
