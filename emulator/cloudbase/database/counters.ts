/** What the database was asked for since the last reset, as the vendor bills it. */
export type DatabaseCounters = {
  /** Operations that read: a document, a query, a count, an aggregation. */
  readonly reads: number;
  /** Documents added, changed or removed. */
  readonly writes: number;
  /** Documents handed out by the reads. */
  readonly documentsRead: number;
};

export type Tally = {
  readonly read: (documents: number) => void;
  readonly wrote: (documents: number) => void;
  readonly counters: () => DatabaseCounters;
  readonly reset: () => void;
};

export function openTally(): Tally {
  let now = { reads: 0, writes: 0, documentsRead: 0 };
  return {
    read(documents) {
      now.reads += 1;
      now.documentsRead += documents;
    },
    wrote(documents) {
      now.writes += documents;
    },
    counters: () => ({ ...now }),
    reset() {
      now = { reads: 0, writes: 0, documentsRead: 0 };
    },
  };
}
