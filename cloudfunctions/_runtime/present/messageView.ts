import {
  RECALLED_WORDS,
  type Message,
  type MessageView,
  type Quote,
} from '@shared/domain/consultation/message';
import { messageWords } from '@shared/domain/consultation/messageWords';
import type { ConsultationId, PictureId } from '@shared/kernel/ids';
import type { Db } from '../tx';

const GONE = '（已过法定保存期限，内容已删除）';
/** Characters of a message that a reply to it shows. */
const QUOTE_CHARACTERS = 60;

function bodyView(
  { body, recalledAt }: Message,
  pictureUrl: (id: PictureId) => string,
  quoted: ReadonlyMap<number, Message>,
): MessageView['body'] {
  if (recalledAt !== undefined) return { kind: 'recalled' };
  switch (body.kind) {
    case 'erased':
      return { kind: 'text', text: GONE };
    case 'picture':
      return { kind: 'picture', picture: { id: body.pictureId, url: pictureUrl(body.pictureId) } };
    case 'voice':
      return { kind: 'voice', id: body.pictureId, url: pictureUrl(body.pictureId), seconds: body.seconds };
    case 'document':
      return { kind: 'document', id: body.pictureId, url: pictureUrl(body.pictureId), name: body.name };
    case 'text': {
      const answered = body.replyTo === undefined ? undefined : quoted.get(body.replyTo);
      return { kind: 'text', text: body.text, ...(answered && { quote: quoteOf(answered) }) };
    }
    default:
      return body;
  }
}

const quotedWords = (body: Message['body']): string => {
  const words = messageWords(body) ?? '';
  return body.kind === 'text' ? [...words].slice(0, QUOTE_CHARACTERS).join('') : words;
};

const quoteOf = ({ seq, from, body, recalledAt }: Message): Quote => ({
  seq,
  from,
  text: recalledAt !== undefined ? RECALLED_WORDS : quotedWords(body),
});

/** The messages that replies on a page answer: those of the page itself, the others in one query. */
async function quotedBy(messages: readonly Message[], db: Db): Promise<ReadonlyMap<number, Message>> {
  const known = new Map(messages.map((it) => [it.seq, it]));
  const asked = messages.flatMap(({ body }) => (body.kind === 'text' && body.replyTo ? [body.replyTo] : []));
  const missing = [...new Set(asked)].filter((seq) => !known.has(seq));
  const [first] = messages;
  if (!first || missing.length === 0) return known;
  const consultationId: ConsultationId = first.consultationId;
  const rows = await db.messages.list({
    where: { consultationId, seq: { in: missing } },
    limit: missing.length,
  });
  return new Map([...known, ...rows.map((it) => [it.seq, it] as const)]);
}

/** 消息 of one conversation as shown, with what they answer. */
export async function messageViews(
  messages: readonly Message[],
  pictureUrl: (id: PictureId) => string,
  db: Db,
): Promise<MessageView[]> {
  const quoted = await quotedBy(messages, db);
  const authors = await db.doctors.findAll(messages.flatMap(({ authorId }) => authorId ?? []));
  const nameOf = (id: Message['authorId']) => authors.find((it) => it.id === id)?.name;
  return messages.map((it) => ({
    ...{ seq: it.seq, from: it.from, sentAt: it.sentAt },
    ...(it.authorId !== undefined && { author: nameOf(it.authorId) ?? '团队医生' }),
    body: bodyView(it, pictureUrl, quoted),
  }));
}
