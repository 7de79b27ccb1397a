/** What the first look at a stored file tells. */
export type FileHead = { readonly bytes: number; readonly head: Uint8Array };

/** Cloud storage, as far as functions use it. */
export type Files = {
  /** Size and first 16 bytes; undefined when there is no such file. */
  readonly head: (fileId: string) => Promise<FileHead | undefined>;
  /** Signed addresses that expire; a file that is gone has none. */
  readonly urls: (fileIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly remove: (fileIds: readonly string[]) => Promise<void>;
};
