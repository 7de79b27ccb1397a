import * as z from 'zod/mini';
import { ConsultationId, DoctorId, PatientId, PictureId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant, MINUTE_MS } from '../../kernel/time';
import { PictureView } from '../picture/picture';
import { Side, Sides } from './consultation';

/** Longest message in characters. */
export const MAX_MESSAGE_CHARACTERS = 2000;

/** A message may be taken back for so long (ms). */
export const RECALL_WITHIN_MS = 2 * MINUTE_MS;

/** Longest 语音 in seconds, as in WeChat. */
export const MAX_VOICE_SECONDS = 60;

/** What somebody sends. */
export const MessageDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: typedText(1, MAX_MESSAGE_CHARACTERS),
    /** 引用: the number of the message that is answered. */
    replyTo: z.optional(z.int().check(z.minimum(1))),
  }),
  z.strictObject({ kind: z.literal('picture'), pictureId: PictureId }),
  z.strictObject({
    kind: z.literal('voice'),
    pictureId: PictureId,
    /** Length in seconds, as the phone that recorded it says. */
    seconds: z.int().check(z.minimum(1), z.maximum(MAX_VOICE_SECONDS)),
  }),
  z.strictObject({ kind: z.literal('document'), pictureId: PictureId, name: typedText(1, 100) }),
]);
export type MessageDraft = z.infer<typeof MessageDraft>;

/** 撤回 of a message by whoever sent it: a line of its own, so that the chain tells of it. */
const Recall = z.object({ kind: z.literal('recall'), seq: z.int() });

/** The line that ends a conversation. */
const Closed = z.object({ kind: z.literal('closed') });

/** 转交: from this line on another doctor answers. */
const HandedOver = z.object({ kind: z.literal('handed_over'), doctorName: z.string() });

/** What is left of a message when the time has come that law keeps it: that it was there. */
const Erased = z.object({ kind: z.literal('erased') });

/** 消息 as stored, never changed but to be erased; its id is a digest of who pressed 发送 once, so a repeated press finds it. */
export const Message = z.object({
  id: z.string(),
  consultationId: ConsultationId,
  /** Whose key seals what was said. */
  patientId: PatientId,
  seq: z.int(),
  from: Side,
  /** Who of a team wrote it; absent where the responsible doctor did. */
  authorId: z.optional(DoctorId),
  body: z.discriminatedUnion('kind', [...MessageDraft.def.options, Recall, Closed, HandedOver, Erased]),
  sentAt: Instant,
  /** 撤回: from then on nobody in the conversation sees the text; the sealed row keeps it as law asks. */
  recalledAt: z.optional(Instant),
  /** How many messages each side has sent, with this one. */
  said: Sides,
  /** Makes the commitment unguessable; sealed like the text. */
  salt: z.string(),
  /** See `commitmentOf`. */
  commitment: z.string(),
  /** Hash of the message before, and of this one: see `messageHash`. */
  prev: z.string(),
  hash: z.string(),
});
export type Message = z.infer<typeof Message>;

/** True of what somebody has said; the other lines tell of the conversation itself. */
export const isSaid = (body: Message['body']): body is MessageDraft =>
  body.kind === 'text' || 'pictureId' in body;

/** What a reply answers: its first words, as they may be shown now. */
export const Quote = z.object({ seq: z.int(), from: Side, text: z.string() });
export type Quote = z.infer<typeof Quote>;

/** What a quote says of a message that was taken back. */
export const RECALLED_WORDS = '已撤回';

/** 消息 as shown. */
export const MessageView = z.object({
  seq: z.int(),
  from: Side,
  /** Name of the doctor of a team who wrote it, where it was not the responsible one. */
  author: z.optional(z.string()),
  sentAt: Instant,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string(), quote: z.optional(Quote) }),
    z.object({ kind: z.literal('picture'), picture: PictureView }),
    z.object({ kind: z.literal('voice'), id: PictureId, url: z.string(), seconds: z.int() }),
    z.object({ kind: z.literal('document'), id: PictureId, url: z.string(), name: z.string() }),
    /** What a recalled message leaves behind. */
    z.object({ kind: z.literal('recalled') }),
    Recall,
    Closed,
    HandedOver,
  ]),
});
export type MessageView = z.infer<typeof MessageView>;

/** Messages on one page. */
export const MESSAGES_PER_PAGE = 30;
