import type { InvocationSource } from './invocation';

/** One run of a function, as the developer's dashboard shows it. */
export type Call = {
  readonly at: number;
  readonly function: string;
  readonly requestId: string;
  readonly source: InvocationSource;
  /** Real ms, waiting for an instance included. */
  readonly ms: number;
  /** Code and message where it failed. */
  readonly error?: string;
};

export type CallLog = { readonly add: (call: Call) => void; readonly calls: () => readonly Call[] };

/** The last runs of all functions. */
export function callLog(keep = 500): CallLog {
  let calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      if (calls.length > keep * 2) calls = calls.slice(-keep);
    },
    calls: () => calls.slice(-keep),
  };
}
