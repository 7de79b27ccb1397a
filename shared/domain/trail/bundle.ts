import type { DailyRoot, Leaf } from './root';

/** A piece of a chain as it is handed out; the last one of a chain says where it ends. */
export type Piece = {
  readonly id: string;
  readonly entries: readonly object[];
  readonly messages: readonly object[];
  readonly days: readonly object[];
  readonly end?: object | undefined;
  readonly talk?: string | undefined;
};
type Page = {
  readonly roots: readonly DailyRoot[];
  readonly leaves: readonly { readonly day: string; readonly leaves: readonly Leaf[] }[];
  readonly chains: readonly Piece[];
};

/** What the verifier reads, by name: of one chain, or of everything. */
const FORMAT = 'wenzhen-trail-2';

/** Two pieces of one chain, one after the other. */
export const followedBy = (first: Piece | undefined, next: Piece): Piece =>
  first === undefined
    ? next
    : {
        ...first,
        ...next,
        entries: [...first.entries, ...next.entries],
        messages: [...first.messages, ...next.messages],
        days: [...first.days, ...next.days],
      };

/** 核验文件 of one chain, from its pages. */
export const chainFile = (
  exportedAt: number,
  pages: readonly { readonly piece: Piece; readonly roots: readonly DailyRoot[] }[],
): object => ({
  format: FORMAT,
  exportedAt,
  chains: [pages.map(({ piece }) => piece).reduce<Piece | undefined>(followedBy, undefined)],
  roots: pages.flatMap(({ roots }) => roots),
});

/**
 * 完整存证, written page by page as one file: what came is text at once, so that no more than one chain stands
 * open.
 */
export class Bundle {
  private readonly parts: string[];
  /** Chains and links that are written, for whoever waits. */
  chains = 0;
  links = 0;
  /** Chains under the roots: so many must come at least. */
  readonly expected = new Set<string>();
  private readonly roots: DailyRoot[] = [];
  private readonly leaves = new Map<string, Leaf[]>();
  private open: Piece | undefined;

  constructor(exportedAt: number) {
    this.parts = [`{"format":"${FORMAT}","complete":true,"exportedAt":${exportedAt},"chains":[`];
  }

  add({ roots, leaves, chains }: Page): void {
    this.roots.push(...roots);
    for (const row of leaves) {
      this.leaves.set(row.day, [...(this.leaves.get(row.day) ?? []), ...row.leaves]);
      for (const [id] of row.leaves) this.expected.add(id);
    }
    for (const piece of chains) this.take(piece);
  }

  private take(piece: Piece): void {
    this.links += piece.entries.length + piece.messages.length;
    const chain = followedBy(this.open?.id === piece.id ? this.open : undefined, piece);
    if (chain.end === undefined) {
      this.open = chain;
      return;
    }
    this.open = undefined;
    const { days: _, ...written } = chain;
    this.parts.push(`${this.chains === 0 ? '' : ','}\n${JSON.stringify(written)}`);
    this.chains += 1;
  }

  /** The whole text, in parts. A day on which nothing moved has a root over no leaves. */
  finish(): readonly string[] {
    const leaves = Object.fromEntries(this.roots.map(({ day }) => [day, this.leaves.get(day) ?? []]));
    return [...this.parts, `\n],"roots":${JSON.stringify(this.roots)},"leaves":${JSON.stringify(leaves)}}\n`];
  }
}
