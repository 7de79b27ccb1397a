/** A request as it came over the wire: nothing parsed, so that signatures can be checked over the raw bytes. */
export type WireRequest = {
  readonly method: string;
  /** Path and query exactly as sent, e.g. `/v3/pay/transactions/jsapi?x=1`. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** `http://127.0.0.1:PORT` of the emulator as the caller addressed it. */
  readonly origin: string;
  /** Who is at the other end of the socket; empty when unknown. */
  readonly remoteAddress?: string;
};

export type WireResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** One vendor (or one part of one) behind the emulator's single port. */
export type Service = {
  readonly name: string;
  /** Paths this service answers; the first service that says yes gets the request. */
  readonly owns: (request: WireRequest) => boolean;
  readonly handle: (request: WireRequest) => Promise<WireResponse>;
  /** Frees what it holds: files, workers, timers. */
  readonly stop?: () => Promise<void>;
};

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});
