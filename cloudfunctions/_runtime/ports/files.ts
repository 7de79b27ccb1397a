/** What the first look at a stored file tells. */
export type FileHead = { readonly bytes: number; readonly head: Uint8Array };

/** Cloud storage, as far as functions use it. */
export type Files = {
  /** Size and first 16 bytes; undefined when there is no such file. */
  readonly head: (fileId: string) => Promise<FileHead | undefined>;
  /** Signed addresses that expire; a file that is gone has none. */
  readonly urls: (fileIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The whole file; undefined when there is none. */
  readonly read: (fileId: string) => Promise<Uint8Array | undefined>;
  /** Stores a file under a path, over what was there, and answers its id. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<string>;
  /** The id that a file under this path has, whether or not there is one. */
  readonly idOf: (path: string) => Promise<string>;
  readonly remove: (fileIds: readonly string[]) => Promise<void>;
};
