import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageView } from '@shared/domain/consultation/message';
import {
  bubbles,
  hasOlder,
  isBehind,
  newConversation,
  quotable,
  roundsLeft,
  unreadUpTo,
  withOutgoing,
  withPage,
  withRead,
  withSent,
  type Conversation,
  type MessagePage,
} from './conversation';
import * as queue from './outgoing';

const text = (seq: number, from: 'patient' | 'doctor', said: string): MessageView => ({
  seq,
  from,
  sentAt: seq * 1000,
  body: { kind: 'text', text: said },
});
const page = (messages: MessageView[], more: Partial<MessagePage> = {}): MessagePage => ({
  messages,
  lastSeq: messages.at(-1)?.seq ?? 0,
  state: 'in_progress',
  readSeq: { patient: 0, doctor: 0 },
  asked: 0,
  side: 'patient',
  ...more,
});
const shown = (it: Conversation) =>
  bubbles(it).map((bubble) =>
    bubble.kind === 'message' ? said(bubble.message) : `…${bodyText(bubble.item)}`,
  );
const said = (message: MessageView) => (message.body.kind === 'text' ? message.body.text : '[图]');
const bodyText = (item: queue.Outgoing) => (item.body.kind === 'text' ? item.body.text : '[图]');

describe('a conversation', () => {
  it('shows the newest page first and takes older pages in front of it', () => {
    let it = withPage(newConversation('patient'), page([text(3, 'doctor', '三'), text(4, 'doctor', '四')]));
    expect(shown(it)).toEqual(['三', '四']);
    expect(hasOlder(it)).toBe(true);
    it = withPage(it, page([text(1, 'patient', '一'), text(2, 'doctor', '二')], { lastSeq: 4 }));
    expect(shown(it)).toEqual(['一', '二', '三', '四']);
    expect(hasOlder(it)).toBe(false);
  });

  it('holds back a message behind a gap until the gap is filled', () => {
    let it = withPage(newConversation('patient'), page([text(1, 'doctor', '一')]));
    it = withPage(it, page([text(3, 'doctor', '三')]));
    expect(shown(it)).toEqual(['一']);
    expect(isBehind(it)).toBe(true);
    it = withPage(it, page([text(2, 'doctor', '二')], { lastSeq: 3 }));
    expect(shown(it)).toEqual(['一', '二', '三']);
    expect(isBehind(it)).toBe(false);
  });

  it('shows a message once when its own page arrives before its answer', () => {
    let it = withPage(newConversation('patient'), page([]));
    it = withOutgoing(
      it,
      queue.attempted(queue.enqueued(it.outgoing, 'k', { kind: 'text', text: '您好' }, 0), 'k', 0),
    );
    it = withPage(it, page([text(1, 'patient', '您好')]));
    expect(shown(it)).toEqual(['您好']);
    it = withSent(withOutgoing(it, queue.answered(it.outgoing, 'k', 1)), it.outgoing[0]!, {
      seq: 1,
      sentAt: 1000,
      asked: 1,
    });
    expect(shown(it)).toEqual(['您好']);
    expect(it.outgoing).toEqual([]);
  });

  it('counts down what the patient may still send, whether its page or its answer comes first, and never for the doctor', () => {
    let it = withPage(newConversation('patient'), page([], { asked: 8 }));
    expect(roundsLeft(it, 10)).toBe(2);
    expect(roundsLeft(it, undefined)).toBeUndefined();
    it = withOutgoing(it, queue.enqueued(it.outgoing, 'k', { kind: 'text', text: '您好' }, 0));
    const [item] = it.outgoing;
    it = withPage(it, page([text(1, 'patient', '您好')], { asked: 9 }));
    it = withSent(it, item!, { seq: 1, sentAt: 1000, asked: 9 });
    expect(roundsLeft(it, 10)).toBe(1);
    expect(roundsLeft(withPage(it, page([], { asked: 8 })), 10)).toBe(1);
    expect(roundsLeft(withPage(it, page([], { asked: 11 })), 10)).toBe(0);
    const doctor = withPage(newConversation('doctor'), page([], { asked: 10, side: 'doctor' }));
    expect(roundsLeft(doctor, 10)).toBeUndefined();
  });

  it('does not take an older message with the same words for the one on its way', () => {
    let it = withPage(newConversation('patient'), page([text(1, 'patient', '好的')]));
    it = withOutgoing(
      it,
      queue.attempted(queue.enqueued(it.outgoing, 'k', { kind: 'text', text: '好的' }, 0), 'k', 1),
    );
    expect(shown(it)).toEqual(['好的', '…好的']);
  });

  it('says of what was taken back that it was, at once, wherever it is quoted, and whatever comes late', () => {
    const quote = { seq: 1, from: 'patient' as const, text: '我叫王芳' };
    const answer = (seq: number): MessageView => ({
      ...text(seq, 'doctor', '好的'),
      body: { kind: 'text', text: '好的', quote },
    });
    const before = page([text(1, 'patient', '我叫王芳'), answer(2)]);
    let it = withPage(newConversation('doctor'), before);
    it = withOutgoing(it, queue.enqueued(it.outgoing, 'k', { kind: 'text', text: '明白', quote }, 0));
    expect(quotable(it, quote)).toEqual(quote);
    it = withPage(it, page([{ seq: 3, from: 'patient', sentAt: 3000, body: { kind: 'recall', seq: 1 } }]));
    expect(quotable(it, quote)).toBeUndefined();
    // A page that was fetched before comes after, and what was on its way is taken.
    it = withPage(it, before);
    const [item] = it.outgoing;
    const sent = { key: 'k', body: { kind: 'text' as const, text: '明白', quote } };
    it = withSent(it, { ...item!, ...sent }, { seq: 4, sentAt: 4000, asked: 0 });
    it = withPage(it, page([answer(5)], { lastSeq: 5 }));
    expect(JSON.stringify([...it.received.values(), item])).not.toContain('王芳');
    expect([1, 2, 4, 5].map((seq) => it.received.get(seq)?.body)).toMatchObject([
      { kind: 'recalled' },
      { text: '好的', quote: { seq: 1, text: '已撤回' } },
      { text: '明白', quote: { seq: 1, text: '已撤回' } },
      { quote: { text: '已撤回' } },
    ]);
  });

  it('stays ended when a late page still calls it in progress', () => {
    let it = withPage(newConversation('patient'), page([], { state: 'completed' }));
    it = withPage(it, page([], { state: 'in_progress' }));
    expect(it.state).toBe('completed');
  });

  it('marks own messages as read up to where the other side has read', () => {
    const two = [text(1, 'patient', '一'), text(2, 'patient', '二')];
    const it = withPage(newConversation('patient'), page(two, { readSeq: { patient: 0, doctor: 1 } }));
    expect(bubbles(it).map((bubble) => bubble.kind === 'message' && bubble.read)).toEqual([true, false]);
  });

  it('reports as read only what the other side wrote and this side has not read', () => {
    let it = withPage(newConversation('patient'), page([text(1, 'patient', '一')]));
    expect(unreadUpTo(it)).toBeUndefined();
    it = withPage(it, page([text(2, 'doctor', '二'), text(3, 'patient', '三')]));
    expect(unreadUpTo(it)).toBe(3);
    expect(unreadUpTo(withRead(it, 3))).toBeUndefined();
  });
});

describe('the queue of outgoing messages', () => {
  const two = queue.enqueued(
    queue.enqueued([], 'a', { kind: 'text', text: '一' }, 0),
    'b',
    { kind: 'text', text: '二' },
    1,
  );

  it('sends one at a time, in the order they were typed', () => {
    expect(queue.nextToSend(two)?.key).toBe('a');
    expect(queue.nextToSend(queue.attempted(two, 'a', 0))).toBeUndefined();
  });

  it('sends the same message again with the same key after no answer', () => {
    expect(queue.nextToSend(queue.unanswered(queue.attempted(two, 'a', 0), 'a'))?.key).toBe('a');
  });

  it('lets the next message pass one that was refused', () => {
    expect(queue.nextToSend(queue.refused(two, 'a', 'picture.not_found'))?.key).toBe('b');
  });

  it('retries a refused message under a new key, and keeps the key when the first may have arrived', () => {
    const refused = queue.refused(two, 'a', 'consultation.not_in_progress');
    expect(queue.retried(refused, 'a', () => 'new')[0]).toMatchObject({ key: 'new', state: 'waiting' });
    const unsure = queue.refused(queue.attempted(two, 'a', 4), 'a', 'internal');
    expect(queue.retried(unsure, 'a', () => 'new')[0]).toMatchObject({ key: 'a', afterSeq: 4 });
  });

  it('takes away a failed message, never one that may be on its way', () => {
    expect(queue.discarded(two, 'a')).toHaveLength(2);
    expect(queue.discarded(queue.refused(two, 'a', 'internal'), 'a')).toHaveLength(1);
  });

  it('waits again after a restart, and says that a picture which was not uploaded is gone', () => {
    const withPicture = queue.enqueued(queue.attempted(two, 'a', 3), 'p', { kind: 'picture', path: 'x' }, 2);
    expect(queue.restored(withPicture).map((it) => [it.state, it.key])).toEqual([
      ['waiting', 'a'],
      ['waiting', 'b'],
      ['failed', 'p'],
    ]);
  });
});

/** A server as the contract describes it: numbers without a gap, one message a key. */
function server() {
  const log: MessageView[] = [];
  const bySeqOfKey = new Map<string, number>();
  const read = (from: number, to: number) => log.slice(Math.max(0, from), Math.max(0, to));
  const answer = (messages: MessageView[]): MessagePage => page(messages, { lastSeq: log.length });
  return {
    log,
    add: (from: 'patient' | 'doctor', words: string) => log.push(text(log.length + 1, from, words)),
    take(key: string, words: string) {
      const known = bySeqOfKey.get(key);
      if (known) return known;
      log.push(text(log.length + 1, 'patient', words));
      bySeqOfKey.set(key, log.length);
      return log.length;
    },
    newest: () => answer(read(log.length - 3, log.length)),
    after: (seq: number) => answer(read(seq, seq + 3)),
    before: (seq: number) => answer(read(seq - 4, seq - 1)),
  };
}

type Step =
  | { do: 'type'; words: string }
  | { do: 'peer'; words: string }
  | { do: 'send'; outcome: 'answered' | 'lost request' | 'lost answer' }
  | { do: 'ask newer' }
  | { do: 'ask older' }
  | { do: 'deliver'; index: number; keep: boolean }
  | { do: 'restart' };

const words = fc.constantFrom('好', '疼', '嗯');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), words }),
  fc.record({ do: fc.constant('peer' as const), words }),
  fc.record({
    do: fc.constant('send' as const),
    outcome: fc.constantFrom('answered' as const, 'lost request' as const, 'lost answer' as const),
  }),
  fc.record({ do: fc.constant('ask newer' as const) }),
  fc.record({ do: fc.constant('ask older' as const) }),
  fc.record({ do: fc.constant('deliver' as const), index: fc.nat(5), keep: fc.boolean() }),
  fc.record({ do: fc.constant('restart' as const) }),
);

/** Plays steps against a server and this phone; pages travel on their own and may come late, twice or out of order. */
function play(steps: Step[], check: (it: Conversation, server: { log: MessageView[] }) => void) {
  const cloud = server();
  let it = withPage(newConversation('patient'), cloud.newest());
  let onTheWay: MessagePage[] = [];
  let keys = 0;
  const send = (outcome: 'answered' | 'lost request' | 'lost answer') => {
    const item = queue.nextToSend(it.outgoing);
    if (!item || item.body.kind !== 'text') return;
    it = withOutgoing(it, queue.attempted(it.outgoing, item.key, it.lastSeq));
    const seq = outcome === 'lost request' ? undefined : cloud.take(item.key, item.body.text);
    if (seq === undefined || outcome === 'lost answer') {
      it = withOutgoing(it, queue.unanswered(it.outgoing, item.key));
    } else {
      it = withOutgoing(it, queue.answered(it.outgoing, item.key, seq));
      it = withSent(it, item, { seq, sentAt: seq * 1000, asked: 0 });
    }
  };
  for (const now of steps) {
    if (now.do === 'type')
      it = withOutgoing(it, queue.enqueued(it.outgoing, `k${keys++}`, { kind: 'text', text: now.words }, 0));
    if (now.do === 'peer') cloud.add('doctor', now.words);
    if (now.do === 'send') send(now.outcome);
    if (now.do === 'ask newer') onTheWay.push(cloud.after(it.last));
    if (now.do === 'ask older') onTheWay.push(cloud.before(it.first));
    if (now.do === 'deliver' && onTheWay.length) {
      const index = now.index % onTheWay.length;
      it = withPage(it, onTheWay[index]!);
      if (!now.keep) onTheWay = onTheWay.filter((_, i) => i !== index);
    }
    if (now.do === 'restart') {
      const kept = JSON.parse(JSON.stringify(queue.worthKeeping(it.outgoing))) as queue.Queue;
      it = withPage(newConversation('patient', queue.restored(kept)), cloud.newest());
      onTheWay = [];
    }
    check(it, cloud);
  }
  while (queue.nextToSend(it.outgoing)) send('answered');
  it = withPage(it, cloud.after(it.last));
  while (isBehind(it)) it = withPage(it, cloud.after(it.last));
  while (hasOlder(it)) it = withPage(it, cloud.before(it.first));
  check(it, cloud);
  return { it, cloud, typed: steps.filter((now) => now.do === 'type').map((now) => now.words) };
}

describe('whatever the network does', () => {
  it('every message is shown exactly once and in order in the end, and sent exactly once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { it, cloud, typed } = play(steps, () => {});
        expect(shown(it)).toEqual(cloud.log.map(said));
        expect(cloud.log.filter((message) => message.from === 'patient').map(said)).toEqual(typed);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });

  it('at no moment is a number shown twice, out of order or with a gap, nor a typed message shown twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let typedSoFar = 0;
        let index = 0;
        play(steps, (it) => {
          if (steps[index++]?.do === 'type') typedSoFar += 1;
          const all = bubbles(it);
          const seqs = all.flatMap((bubble) => (bubble.kind === 'message' ? [bubble.message.seq] : []));
          seqs.forEach((seq, i) => expect(seq).toBe((seqs[0] ?? 0) + i));
          const own = all.filter((bubble) => bubble.kind === 'outgoing' || bubble.own).length;
          expect(own).toBeLessThanOrEqual(typedSoFar);
        });
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});
