import * as z from 'zod/mini';
import { ConsultationId, PatientId, PictureId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';
import { PictureView } from '../picture/picture';
import { Side, Sides } from './consultation';

/** Longest message in characters. */
export const MAX_MESSAGE_CHARACTERS = 2000;

/** What somebody sends. */
export const MessageDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: typedText(1, MAX_MESSAGE_CHARACTERS) }),
  z.strictObject({ kind: z.literal('picture'), pictureId: PictureId }),
]);
export type MessageDraft = z.infer<typeof MessageDraft>;

/** The line that ends a conversation. */
const Closed = z.object({ kind: z.literal('closed') });

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
  body: z.discriminatedUnion('kind', [...MessageDraft.def.options, Closed, Erased]),
  sentAt: Instant,
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

/** 消息 as shown. */
export const MessageView = z.object({
  seq: z.int(),
  from: Side,
  sentAt: Instant,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('picture'), picture: PictureView }),
    Closed,
  ]),
});
export type MessageView = z.infer<typeof MessageView>;

/** Messages on one page. */
export const MESSAGES_PER_PAGE = 30;
