import * as z from 'zod/mini';
import { DailyRoot, ProofStep } from '../domain/trail/root';
import { command, query } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';

const Cursor = z.string().check(z.maxLength(200));
const ChainId = z.string().check(z.regex(/^[\w.:-]{1,80}$/));
const Leaf = z.readonly(z.tuple([z.string(), z.int(), z.string(), z.string()]));
/** A leaf under a root, at its place from 0, with its neighbours on the way up. */
const HeldLeaf = z.object({ at: z.int(), leaf: Leaf, proof: z.array(ProofStep) });

/**
 * A piece of a chain: links that follow those of the piece before, and under each root the chain's own leaf, or the leaves
 * on both sides of where it would stand: then it did not move on that day. The last piece says where the chain ends.
 */
export const ChainPiece = z.object({
  id: z.string(),
  entries: z.array(z.record(z.string(), z.unknown())),
  messages: z.array(z.record(z.string(), z.unknown())),
  days: z.array(z.object({ day: z.string(), held: z.array(HeldLeaf) })),
  end: z.optional(z.object({ n: z.int(), hash: z.string() })),
  /** Mark of the last message; empty where nothing was said. */
  talk: z.optional(z.string()),
});
export type ChainPiece = z.infer<typeof ChainPiece>;

/** One page of 核验文件 of one chain: pieces of it, and roots from its first day on. */
export const ChainPage = z.object({
  exportedAt: Instant,
  piece: ChainPiece,
  roots: z.array(DailyRoot),
  nextCursor: z.optional(z.string()),
});
export type ChainPage = z.infer<typeof ChainPage>;

/** 导出核验: the whole chain of a case or a person, anchored under the roots, as the independent verifier reads it. */
export const exportChain = query({
  name: 'trail.exportChain',
  roles: ['auditor'],
  input: z.strictObject({ chainId: ChainId, cursor: z.optional(Cursor) }),
  output: ChainPage,
  rejections: ['trail.empty', 'list.cursor_invalid'],
});

/** 取得核验文件: the chain of a case of one's own, for the same verifier. */
export const exportOwnChain = query({
  name: 'trail.exportOwn',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ consultationId: ConsultationId, cursor: z.optional(Cursor) }),
  output: ChainPage,
  rejections: ['consultation.not_found', 'trail.empty', 'list.cursor_invalid'],
});

/** 导出完整存证, begun: everything the trail has, up to the newest root and beyond it. Who began it stands in the trail. */
export const openExport = command({
  name: 'trail.openExport',
  roles: ['auditor'],
  input: z.strictObject({}),
  output: z.object({ exportedAt: Instant, cursor: z.string() }),
  rejections: [],
});

/** One page of 完整存证: the roots, then all leaves under them, then all chains, each in its order. */
export const exportPage = query({
  name: 'trail.exportPage',
  roles: ['auditor'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({
    roots: z.array(DailyRoot),
    leaves: z.array(z.object({ day: z.string(), leaves: z.array(Leaf) })),
    chains: z.array(ChainPiece),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});
export type ExportPage = z.infer<typeof exportPage.output>;

/** 存证指纹: the finished file's hash and what is in it, left in the trail, so that a file that was changed is known. */
export const closeExport = command({
  name: 'trail.closeExport',
  roles: ['auditor'],
  input: z.strictObject({
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    chains: z.int().check(z.nonnegative()),
    links: z.int().check(z.nonnegative()),
  }),
  output: z.object({ at: Instant }),
  rejections: [],
});
