import { randomBytes } from 'node:crypto';
import type { DataKey } from '@shared/domain/dataKey/dataKey';
import { KEY_LIFE_MS } from '@shared/domain/dataKey/rotation';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Kms } from '../ports/kms';
import { DuplicateRow, type Store } from '../store';

/** A warm instance keeps an opened key this long: after it, a destroyed key opens nothing anywhere. */
const KEPT_MS = 5 * MINUTE_MS;
/** Opened keys that an instance keeps; the oldest make room. */
const KEPT_KEYS = 1000;
/** AES-256. */
export const KEY_BYTES = 32;

/** The opened key of one person: the newest version seals, all of them open. */
export type OpenKey = {
  readonly newest: number;
  readonly versions: ReadonlyMap<number, Uint8Array>;
  /** The row that must be written with whatever this key seals first. */
  readonly row?: DataKey;
};
type Kept = { readonly key: OpenKey | 'destroyed'; readonly until: number };

/** Data keys by person, opened by the KMS and kept for some minutes. */
export class DataKeys {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly store: Store,
    private readonly kms: Kms,
    private readonly now: () => number,
  ) {}

  /** Opened keys of these people; those who have none are left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, OpenKey | 'destroyed'>> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.isKept(id));
    if (missing.length > 0) await this.load(missing);
    const found = wanted.flatMap((id) => {
      const key = this.kept.get(id)?.key;
      return key ? [[id, key] as const] : [];
    });
    return new Map(found);
  }

  /** The key of a person, a new one where there was none. @throws KeyDestroyed */
  async forSealing(id: string): Promise<OpenKey> {
    const found = (await this.of([id])).get(id);
    if (found === 'destroyed') throw new KeyDestroyed('the key of this person was destroyed');
    return found ?? this.made(id);
  }

  /** The same for what is sealed outside any transaction: a new key is written first. @throws KeyDestroyed */
  async written(id: string): Promise<OpenKey> {
    const key = await this.forSealing(id);
    if (!key.row) return key;
    const { row } = key;
    try {
      await this.store.transaction(async () => ({
        value: undefined,
        writes: [{ kind: 'insert', table: 'dataKeys', row }],
      }));
    } catch (error) {
      // Somebody was faster: theirs is the one.
      if (!(error instanceof DuplicateRow)) throw error;
      return this.forSealing(id);
    }
    this.keep(id, key);
    return key;
  }

  /** What a transaction has written, others may use from now on. */
  keep(id: string, { newest, versions }: OpenKey): void {
    this.put(id, { newest, versions });
  }

  /** Somebody else may have been faster, or has destroyed or rotated it. */
  forget(id: string): void {
    this.kept.delete(id);
  }

  private isKept = (id: string): boolean => (this.kept.get(id)?.until ?? 0) > this.now();

  private async load(ids: readonly string[]): Promise<void> {
    const rows =
      ids.length === 1
        ? [await this.store.find('dataKeys', ids[0]!)]
        : await this.store.list('dataKeys', { where: { id: { in: ids } }, limit: ids.length });
    await Promise.all(
      rows.map(async (row) => {
        if (row) this.put(row.id, row.destroyedAt === undefined ? await this.opened(row) : 'destroyed');
      }),
    );
  }

  private async opened({ versions }: DataKey): Promise<OpenKey> {
    const opened = await Promise.all(
      versions.map(async (it) => [it.version, await this.kms.unwrap(it)] as const),
    );
    return { newest: Math.max(...opened.map(([version]) => version)), versions: new Map(opened) };
  }

  private async made(id: string): Promise<OpenKey> {
    const bytes = randomBytes(KEY_BYTES);
    const wrapped = await this.kms.wrap(bytes);
    const { masterKey } = wrapped;
    const createdAt = this.now();
    const rotateAt = createdAt + KEY_LIFE_MS;
    const row = { id, versions: [{ version: 1, ...wrapped }], masterKey, createdAt, rotateAt };
    return { newest: 1, versions: new Map([[1, bytes]]), row };
  }

  private put(id: string, key: Kept['key']): void {
    this.kept.delete(id);
    this.kept.set(id, { key, until: this.now() + KEPT_MS });
    if (this.kept.size > KEPT_KEYS) this.kept.delete(this.kept.keys().next().value!);
  }
}

/** Something is to be sealed for a person whose key was destroyed. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
}
