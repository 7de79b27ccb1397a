import * as z from 'zod/mini';
import { MAX_MESSAGE_CHARACTERS, Quote } from '@shared/domain/consultation/message';
import { PictureId } from '@shared/kernel/ids';
import { typedText } from '@shared/kernel/text';

/** What somebody is sending: text, or a file that may still have to be uploaded. */
export const OutgoingBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: typedText(1, MAX_MESSAGE_CHARACTERS),
    /** What is answered, as this phone shows it. */
    quote: z.optional(Quote),
  }),
  z.object({ kind: z.literal('picture'), path: z.string(), pictureId: z.optional(PictureId) }),
  z.object({
    kind: z.literal('voice'),
    path: z.string(),
    pictureId: z.optional(PictureId),
    seconds: z.int(),
  }),
  z.object({
    kind: z.literal('document'),
    path: z.string(),
    pictureId: z.optional(PictureId),
    name: z.string(),
  }),
]);
export type OutgoingBody = z.infer<typeof OutgoingBody>;

/** One message on its way. `waiting` = not sent yet, or sent and never answered; it goes again with the same key. */
export const Outgoing = z.object({
  /** Request key, and the identity of the message until the server gives it a number. */
  key: z.string(),
  body: OutgoingBody,
  madeAt: z.number(),
  state: z.enum(['waiting', 'sending', 'failed', 'sent']),
  /** Newest number known when it was first sent: among the server's messages only a later one can be this one. */
  afterSeq: z.optional(z.number()),
  /** Why it failed. */
  code: z.optional(z.string()),
  /** Its number, once the server has answered. */
  seq: z.optional(z.number()),
});
export type Outgoing = z.infer<typeof Outgoing>;
export type Queue = readonly Outgoing[];

/** Refusals after which the message may still have arrived: a retry must carry the same key. */
const UNDECIDED: readonly string[] = ['internal', 'request.conflict', 'transport.unreadable'];

const change = (queue: Queue, key: string, next: (it: Outgoing) => Outgoing): Queue =>
  queue.map((it) => (it.key === key ? next(it) : it));

/** The one message to send now; undefined while another is under way or nothing is left. */
export function nextToSend(queue: Queue): Outgoing | undefined {
  const head = queue.find((it) => it.state === 'waiting' || it.state === 'sending');
  return head?.state === 'waiting' ? head : undefined;
}

/** Puts a message at the end of the queue. */
export const enqueued = (queue: Queue, key: string, body: OutgoingBody, madeAt: number): Queue => [
  ...queue,
  { key, body, madeAt, state: 'waiting' },
];

/** The message is going out; `lastSeq` is the newest number known at this moment. */
export const attempted = (queue: Queue, key: string, lastSeq: number): Queue =>
  change(queue, key, (it) => ({ ...it, state: 'sending', afterSeq: it.afterSeq ?? lastSeq }));

/** A picture has been uploaded and looked at. */
export const pictureReady = (queue: Queue, key: string, pictureId: PictureId): Queue =>
  change(queue, key, (it) => (it.body.kind === 'text' ? it : { ...it, body: { ...it.body, pictureId } }));

/** The server has taken it and given it a number. */
export const answered = (queue: Queue, key: string, seq: number): Queue =>
  change(queue, key, ({ key, body, madeAt }) => ({ key, body, madeAt, state: 'sent', seq }));

/** No answer came: it stays first in the queue and goes again. */
export const unanswered = (queue: Queue, key: string): Queue =>
  change(queue, key, (it) => ({ ...it, state: 'waiting' }));

/** The server said no. */
export const refused = (queue: Queue, key: string, code: string): Queue =>
  change(queue, key, (it) => ({ ...it, state: 'failed', code }));

/** Tap on a failed message: it goes again, under a new key unless the first may have arrived. */
export function retried(queue: Queue, key: string, newKey: () => string): Queue {
  return change(queue, key, (it) => {
    if (it.state !== 'failed') return it;
    const { code = '', afterSeq: _old, ...rest } = it;
    if (UNDECIDED.includes(code)) return { ...rest, state: 'waiting', afterSeq: it.afterSeq };
    return { ...rest, state: 'waiting', key: newKey() };
  });
}

/** Takes a failed message away. One that may be on the server cannot be taken back. */
export const discarded = (queue: Queue, key: string): Queue =>
  queue.filter((it) => it.key !== key || it.state !== 'failed');

/** What must survive a restart of the app. */
export const worthKeeping = (queue: Queue): Queue => queue.filter((it) => it.state !== 'sent');

/** The queue after a restart: what was under way waits again; a file that was not uploaded is gone. */
export const restored = (queue: Queue): Queue =>
  worthKeeping(queue).map((it) => {
    if (it.body.kind !== 'text' && !it.body.pictureId)
      return { ...it, state: 'failed', code: 'picture.lost' };
    return it.state === 'sending' ? { ...it, state: 'waiting' } : it;
  });
