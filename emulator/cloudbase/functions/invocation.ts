/** Who calls, as the platform tells the function: a WeChat user, or somebody by a ticket of the app's own; absent for timers, HTTP access and calls from servers. */
export type Caller = { readonly openid: string; readonly appid: string } | { readonly customUserId: string };

export type InvocationSource = 'client' | 'admin' | 'http' | 'timer';

/** One run of a function, ready to cross into its worker. */
export type Invocation = {
  readonly requestId: string;
  /** The event as JSON text. */
  readonly event: string;
  /** What becomes `context`, apart from the functions in it. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Environment variables of this invocation alone. */
  readonly identity: Readonly<Record<string, string>>;
};

export type ToWorker = {
  readonly type: 'invoke';
  readonly invocation: Invocation;
  readonly timeoutMs: number;
};

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'unloadable'; readonly message: string }
  | { readonly type: 'log'; readonly requestId: string; readonly level: LogLevel; readonly text: string }
  | { readonly type: 'done'; readonly requestId: string; readonly text: string }
  | { readonly type: 'failed'; readonly requestId: string; readonly message: string };

export type LogLevel = 'debug' | 'info' | 'log' | 'warn' | 'error';

/** What a worker is started with. */
export type WorkerStart = {
  readonly file: string;
  readonly entry: string;
  readonly clockCell: BigInt64Array;
};
