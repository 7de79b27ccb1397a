/** A data key as it is stored: wrapped by the master key of this name. */
export type WrappedKey = { readonly masterKey: string; readonly blob: string };

/** 密钥管理: wraps and unwraps data keys. The master key never leaves it. */
export type Kms = {
  /** Name of the master key that wraps from now on. */
  readonly current: string;
  /** Names of older ones that can still unwrap. */
  readonly older: readonly string[];
  readonly wrap: (dataKey: Uint8Array) => Promise<WrappedKey>;
  /** @throws when the name is not known or the blob was changed. */
  readonly unwrap: (wrapped: WrappedKey) => Promise<Uint8Array>;
};
