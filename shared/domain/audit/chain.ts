import type { Message } from '../consultation/message';
import type { AuditEntry } from './audit';

/** The end of a chain: number and hash of its last link. */
export type ChainEnd = { readonly n: number; readonly hash: string };

/** Before the first link. */
export const NO_LINK: ChainEnd = { n: 0, hash: '0'.repeat(64) };

type Digest = (value: unknown) => string;
/** An entry before it has its place in a chain. */
export type Unlinked = Omit<AuditEntry, 'chainId' | 'n' | 'prev' | 'hash'>;

/** What the hash of an entry covers: all of it but what is forgotten (the reply) or moves on (its delivery). */
const covered = (entry: Omit<AuditEntry, 'hash'>): object => {
  const { reply: _, replyUntil: __, pending: ___, ...rest } = entry;
  return rest;
};

/** 哈希链: the entry as the next link of a chain. `digestOf` is SHA-256 over canonical JSON. */
export function linked(entry: Unlinked, chainId: string, end: ChainEnd, digestOf: Digest): AuditEntry {
  const link = { ...entry, chainId, n: end.n + 1, prev: end.hash };
  return { ...link, hash: digestOf(covered(link)) };
}

/** Where the chain ends after this entry. */
export const endAt = ({ n, hash }: Pick<AuditEntry, 'n' | 'hash'>): ChainEnd => ({ n, hash });

/** What a link of a conversation covers. The text itself is behind `commitment`, so that a chain outlives a deleted text. */
type Said = Pick<
  Message,
  'consultationId' | 'seq' | 'from' | 'authorId' | 'sentAt' | 'said' | 'commitment' | 'prev'
>;

/** Hash of a message as a link: who said something when, and, by its commitment, what. */
export const messageHash = (
  { consultationId, seq, from, authorId, sentAt, said, commitment, prev }: Said,
  digestOf: Digest,
): string =>
  digestOf({
    ...{ consultationId, seq, from, sentAt, said, commitment, prev },
    ...(authorId !== undefined && { authorId }),
  });

/** Binds a message to its text without giving it away: whoever has text and salt can check it, nobody can guess it. */
export const commitmentOf = (body: unknown, salt: string, digestOf: Digest): string =>
  digestOf({ body, salt });

/** `000000012.<hash>`: sorts by number, so that the greater of two is the later one. */
export const talkMark = (seq: number, hash: string): string => `${String(seq).padStart(9, '0')}.${hash}`;

/** The hash in a mark, or that of no link. */
export const hashInMark = (mark: string | undefined): string => mark?.split('.')[1] ?? NO_LINK.hash;
