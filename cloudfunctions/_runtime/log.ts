/** What a log line may hold. There is no field for content: patient data has no way in. */
export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly requestId?: string;
  readonly action?: string;
  readonly role?: string;
  readonly outcome?: string;
  readonly ms?: number;
  readonly count?: number;
  /** Name and stack of a fault; the message is left out, since it may quote data. */
  readonly fault?: { readonly name: string; readonly at: readonly string[] };
};

/** Writes one line. */
export type Log = (line: LogLine) => void;

/** A fault without its message: where it happened, not what was in it. */
export function faultOf(error: unknown): NonNullable<LogLine['fault']> {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}

/** JSON lines on standard output, as CloudBase collects them. */
export const consoleLog: Log = (line) => {
  // eslint-disable-next-line no-console -- the one place that writes logs
  console.log(JSON.stringify(line));
};
