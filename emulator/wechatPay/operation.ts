import * as z from 'zod/mini';
import type { Merchant } from './merchant';
import type { Notifications } from './notifications';
import type { Refunds } from './refunds';
import type { PayStore } from './store';

export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  /** Bytes instead of JSON; the vendor does not sign those. */
  readonly file?: Buffer;
};

/** What an operation works with. */
export type PayWorld = {
  readonly merchant: Merchant;
  readonly appid: string;
  readonly store: PayStore;
  readonly now: () => number;
  readonly notifications: Notifications;
  readonly refunds: Refunds;
};

/** One vendor operation: its route, what it takes on the wire, and what the vendor would do. */
export type Operation = {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer: (
    wire: { body: string; id: string; query: URLSearchParams; origin: string },
    world: PayWorld,
  ) => Answer;
};

/** The vendor's own codes and statuses, never ours. */
export const payError = (status: number, code: string, message: string): Answer => ({
  status,
  body: { code, message },
});

/** The validated body, or the vendor's refusal that names the first field at fault. */
export function bodyOf<S extends z.ZodMiniType>(
  schema: S,
  body: string,
): { ok: true; value: z.infer<S> } | { ok: false; refusal: Answer } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, refusal: payError(400, 'PARAM_ERROR', '请求体不是合法的JSON') };
  }
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const field = parsed.error.issues[0]?.path.join('/') ?? '';
  return { ok: false, refusal: payError(400, 'PARAM_ERROR', `输入源“/body/${field}”不符合规则`) };
}

/** RFC 3339 in Beijing time, as the vendor writes it. */
export const vendorTime = (at: number): string =>
  `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
