/** How a collection is found, sealed and closed to clients. */
export type TableDeclaration<T> = {
  /** Fields of each index in order. A query must be served by one of them. */
  readonly indexes: readonly (readonly (keyof T & string)[])[];
  /** Of these fields together no two rows have the same values. */
  readonly unique?: readonly (readonly (keyof T & string)[])[];
  /** Fields with personal data, sealed before they reach the database with the key of whoever `by` names. No query uses them. */
  readonly sealed?: {
    readonly by: (keyof T & string) | 'hospital';
    readonly fields: readonly (keyof T & string)[];
    /** Law keeps none of it: sealed with a second key of the same owner, which is destroyed as soon as they ask. */
    readonly isOwn?: true;
  };
  /** Ids are made from what can be had once: an insert of one that exists looks again and decides anew. */
  readonly isClaim?: boolean;
  /** What was written once is never written again, and never removed. */
  readonly isFinal?: boolean;
  /** CloudBase security rules for clients; functions are not bound by them. */
  readonly rules: { readonly read: boolean | string; readonly write: boolean | string };
};

/** No client reads or writes it. */
export const closed = { read: false, write: false } as const;
