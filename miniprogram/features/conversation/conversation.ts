import type { ConsultationState, Side } from '@shared/domain/consultation/consultation';
import { consultationLifecycle } from '@shared/domain/consultation/lifecycle';
import { RECALLED_WORDS, type MessageView, type Quote } from '@shared/domain/consultation/message';
import type { PictureId } from '@shared/kernel/ids';
import type { Outgoing, Queue } from './outgoing';

/** A page of messages as `consultation.listMessages` answers it. */
export type MessagePage = {
  readonly messages: readonly MessageView[];
  readonly lastSeq: number;
  readonly state: ConsultationState;
  readonly readSeq: { readonly patient: number; readonly doctor: number };
  readonly asked: number;
  readonly side: Side;
};

/** A conversation as this phone knows it: the server's messages by number, and what is on its way. */
export type Conversation = {
  readonly side: Side;
  /** Everything received. What is shown is the run `first`…`last`, which has no gap. */
  readonly received: ReadonlyMap<number, MessageView>;
  readonly first: number;
  readonly last: number;
  /** Newest number that is known to exist. */
  readonly lastSeq: number;
  /** Absent until the first page has come. */
  readonly state?: ConsultationState;
  readonly readSeq: MessagePage['readSeq'];
  /** How many messages the patient has sent, as far as is known. */
  readonly asked: number;
  readonly outgoing: Queue;
  /** Numbers of what is known to have been taken back: a page fetched before that still has the words. */
  readonly recalled: ReadonlySet<number>;
};

/** A bubble: a message with a number, or one on its way. */
export type Bubble =
  | { readonly kind: 'message'; readonly message: MessageView; readonly own: boolean; readonly read: boolean }
  | { readonly kind: 'outgoing'; readonly item: Outgoing };

/** A conversation of which nothing has been fetched yet. */
export const newConversation = (side: Side, outgoing: Queue = []): Conversation => ({
  side,
  received: new Map(),
  first: 1,
  last: 0,
  lastSeq: 0,
  readSeq: { patient: 0, doctor: 0 },
  asked: 0,
  outgoing,
  recalled: new Set(),
});

/** True once the first page has come. */
export const isLoaded = (it: Conversation): boolean => it.state !== undefined;
/** True when messages exist before the oldest one shown. */
export const hasOlder = (it: Conversation): boolean => it.first > 1;
/** True when a newer message exists than the newest one shown. */
export const isBehind = (it: Conversation): boolean => it.last < it.lastSeq;

/** Puts a page in, however late, often or out of order it comes. */
export function withPage(it: Conversation, page: MessagePage): Conversation {
  const received = new Map(it.received);
  const recalls = page.messages.flatMap(({ body }) => (body.kind === 'recall' ? [body.seq] : []));
  const recalled = recalls.length > 0 ? new Set([...it.recalled, ...recalls]) : it.recalled;
  for (const message of page.messages) received.set(message.seq, standing(message, recalled));
  // What was taken back may stand in quotes anywhere.
  if (recalls.length > 0)
    for (const [seq, message] of received) received.set(seq, standing(message, recalled));
  const newest = page.messages.at(-1)?.seq;
  const start = isLoaded(it) || newest === undefined ? it : { first: newest, last: newest };
  return settled({
    ...it,
    ...grown(received, start),
    received,
    recalled,
    outgoing: it.outgoing.map((item) => quoting(item, recalled)),
    side: page.side,
    lastSeq: Math.max(it.lastSeq, page.lastSeq, newest ?? 0),
    state: laterState(it.state, page.state),
    asked: Math.max(it.asked, page.asked),
    readSeq: {
      patient: Math.max(it.readSeq.patient, page.readSeq.patient),
      doctor: Math.max(it.readSeq.doctor, page.readSeq.doctor),
    },
  });
}

/** Changes the queue of outgoing messages. */
export const withOutgoing = (it: Conversation, outgoing: Queue): Conversation => settled({ ...it, outgoing });

/** What the server answers when it has taken a message. */
export type Sent = { readonly seq: number; readonly sentAt: number; readonly asked: number };

/** The server has taken a message: text is shown at once, a file when its page comes. */
export function withSent(it: Conversation, item: Outgoing, { seq, sentAt, asked }: Sent): Conversation {
  const received = new Map(it.received);
  if (item.body.kind === 'text' && !received.has(seq))
    received.set(seq, standing({ seq, from: it.side, sentAt, body: item.body }, it.recalled));
  const run = isLoaded(it) ? grown(received, it) : it;
  return settled({
    ...{ ...it, received, first: run.first, last: run.last },
    lastSeq: Math.max(it.lastSeq, seq),
    asked: Math.max(it.asked, asked),
  });
}

/** 轮次: how many more messages the patient may send; undefined where they are not limited, or not this side's. */
export const roundsLeft = (it: Conversation, rounds: number | undefined): number | undefined =>
  rounds === undefined || it.side !== 'patient' ? undefined : Math.max(0, rounds - it.asked);

/** This side has read up to a number. */
export const withRead = (it: Conversation, seq: number): Conversation => ({
  ...it,
  readSeq: { ...it.readSeq, [it.side]: Math.max(it.readSeq[it.side], seq) },
});

/** The newest number to report as read; undefined when nothing of the other side is unread. */
export function unreadUpTo(it: Conversation): number | undefined {
  for (let seq = it.last; seq > it.readSeq[it.side] && seq >= it.first; seq -= 1)
    if (it.received.get(seq)?.from !== it.side) return it.last;
  return undefined;
}

/** Messages by number, both ends with it. */
export type Span = { readonly from: number; readonly to: number };

/** What is shown, oldest first: every message of a span once (all there are without one), then what is on its way. */
export function bubbles(it: Conversation, { from, to }: Span = ALL): readonly Bubble[] {
  const other = it.side === 'patient' ? 'doctor' : 'patient';
  const messages: MessageView[] = [];
  for (let seq = Math.max(from, it.first); seq <= Math.min(to, it.last); seq += 1) {
    const message = it.received.get(seq);
    if (message) messages.push(message);
  }
  const waiting = it.outgoing.filter((item) => !hasCome(it, item));
  return [
    ...messages.map((message) => ({
      kind: 'message' as const,
      message,
      own: message.from === it.side,
      read: message.seq <= it.readSeq[other],
    })),
    ...waiting.map((item) => ({ kind: 'outgoing' as const, item })),
  ];
}

const ALL: Span = { from: 1, to: Infinity };

/** What is on its way can only be among the messages after the one that was the newest when it was sent. */
function hasCome(it: Conversation, item: Outgoing): boolean {
  const from = Math.max(it.first, item.seq ?? (item.afterSeq ?? it.last) + 1);
  for (let seq = from; seq <= it.last; seq += 1) {
    const message = it.received.get(seq);
    if (message && isSame(it.side, item, message)) return true;
  }
  return false;
}

/** A message as it may be shown now, with what it quotes: nothing of what was taken back. */
function standing(message: MessageView, recalled: ReadonlySet<number>): MessageView {
  if (recalled.has(message.seq))
    return message.body.kind === 'recalled' ? message : { ...message, body: { kind: 'recalled' } };
  return quoting(message, recalled);
}

/** The quote, if it is of what was taken back, without the words. */
function quoting<It extends { readonly body: MessageView['body'] | Outgoing['body'] }>(
  it: It,
  recalled: ReadonlySet<number>,
): It {
  const quote = it.body.kind === 'text' ? it.body.quote : undefined;
  if (!quote || !recalled.has(quote.seq) || quote.text === RECALLED_WORDS) return it;
  return { ...it, body: { ...it.body, quote: { ...quote, text: RECALLED_WORDS } } };
}

/** What is to be quoted, unless it was taken back meanwhile. */
export const quotable = (it: Conversation, quote: Quote | undefined): Quote | undefined =>
  quote && !it.recalled.has(quote.seq) ? quote : undefined;

/** Widens the run over neighbours that have arrived. */
function grown(received: ReadonlyMap<number, MessageView>, run: { first: number; last: number }) {
  let { first, last } = run;
  while (received.has(first - 1)) first -= 1;
  while (received.has(last + 1)) last += 1;
  return { first, last };
}

/** Drops sent messages that are now among the shown ones. */
function settled(it: Conversation): Conversation {
  const outgoing = it.outgoing.filter((item) => item.seq === undefined || item.seq > it.last);
  return outgoing.length === it.outgoing.length ? it : { ...it, outgoing };
}

/** A message fetched before its own answer came is the one under way: later, of this side, with the same content. */
function isSame(side: Side, item: Outgoing, message: MessageView): boolean {
  if (item.seq !== undefined) return item.seq === message.seq;
  if (item.state === 'failed' || item.afterSeq === undefined) return false;
  if (message.from !== side || message.seq <= item.afterSeq) return false;
  if (item.body.kind === 'text') return message.body.kind === 'text' && message.body.text === item.body.text;
  return fileIdOf(message.body) !== undefined && fileIdOf(message.body) === item.body.pictureId;
}

function fileIdOf(body: MessageView['body']): PictureId | undefined {
  if (body.kind === 'picture') return body.picture.id;
  return body.kind === 'voice' || body.kind === 'document' ? body.id : undefined;
}

const ORDER: readonly ConsultationState[] = ['awaiting_payment', 'waiting', 'in_progress', 'record_due'];

/** Of two answers the further one: a late page must not reopen what has ended. */
function laterState(known: ConsultationState | undefined, told: ConsultationState): ConsultationState {
  if (!known || consultationLifecycle.isFinal(told)) return told;
  if (consultationLifecycle.isFinal(known)) return known;
  return ORDER.indexOf(told) > ORDER.indexOf(known) ? told : known;
}
