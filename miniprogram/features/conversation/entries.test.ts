import { describe, expect, it } from 'vitest';
import { instantOf, MINUTE_MS } from '@shared/kernel/time';
import { newConversation, withOutgoing, withPage, type MessagePage } from './conversation';
import { apart, entries } from './entries';
import type { Outgoing } from './outgoing';

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
  asked: 0,
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

  it('keeps what is under way apart with its time, so that a message of the other side is put at an end', () => {
    const underWay: Outgoing = {
      key: 'k1',
      body: { kind: 'text', text: '没有水泡' },
      madeAt: noon + 9 * MINUTE_MS,
      state: 'sending',
    };
    const before = withOutgoing(withPage(newConversation('patient'), page([said(1, noon)])), [underWay]);
    const after = withPage(before, page([said(1, noon), said(2, noon)]));
    const [first, then] = [before, after].map((it) => apart(entries(it, noon)));
    expect(first?.underWay.map(({ id }) => id)).toEqual(['tok1', 'ok1']);
    expect(then?.underWay).toEqual(first?.underWay);
    expect(then?.said.slice(0, first?.said.length)).toEqual(first?.said);
  });
});
