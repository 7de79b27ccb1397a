export type Outcome = Record<string, unknown> & { errMsg?: string; errCode?: number };

export type Callbacks = {
  success?: (result: Outcome) => void;
  fail?: (error: Outcome) => void;
  complete?: (outcome: Outcome) => void;
};

/** An error as WeChat's APIs give it. */
export class WxError extends Error {
  readonly errMsg: string;
  constructor(
    errMsg: string,
    readonly errCode = -1,
  ) {
    super(errMsg);
    this.errMsg = errMsg;
  }
}

/**
 * WeChat's two styles in one: with any callback there is no promise, without one there is.
 * `name` heads the messages, as in `requestPayment:fail cancel`.
 */
export function inBothStyles<T extends object>(
  name: string,
  options: Callbacks | undefined,
  work: () => Promise<T>,
): Promise<T & { errMsg: string }> | undefined {
  const promise = work().then(
    (result) => ({ errMsg: `${name}:ok`, ...result }),
    (error: unknown) => {
      throw named(name, error);
    },
  );
  if (!options?.success && !options?.fail && !options?.complete) return promise;
  promise.then(
    (result) => {
      options.success?.(result as Outcome);
      options.complete?.(result as Outcome);
    },
    (error: WxError) => {
      const plain = { errMsg: error.errMsg, errCode: error.errCode };
      options.fail?.(plain);
      options.complete?.(plain);
    },
  );
  return undefined;
}

function named(name: string, error: unknown): WxError {
  const message = error instanceof WxError ? error.errMsg : `${String(error)}`;
  const code = error instanceof WxError ? error.errCode : -1;
  return new WxError(message.startsWith(`${name}:`) ? message : `${name}:fail ${message}`, code);
}
