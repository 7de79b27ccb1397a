/** The one key pair of an environment. */
export type Credential = { readonly secretId: string; readonly secretKey: string };

/** Why a signature is refused; undefined where it holds. */
export type Refusal = string | undefined;

/** What a signature may be off by in seconds, and still be taken for sent now. */
export const CLOCK_SKEW_S = 300;

/** Tells the world's time, in ms. */
export type Now = () => number;

/** Functions sign in the world's time; an SDK outside of it, which no advance reaches, in real time. Both are now. */
export const nowsInSeconds = (now: Now): readonly number[] =>
  [now(), Date.now()].map((at) => Math.floor(at / 1000));

/** Percent-encoding as the vendor's signatures want it: stricter than `encodeURIComponent`. */
export const camEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Keeps the keys derived lately: each costs several hashes and serves every request of its period. */
export function remembering(
  derive: (period: string) => string | Buffer,
): (period: string) => string | Buffer {
  const known = new Map<string, string | Buffer>();
  return (period) => {
    const found = known.get(period);
    if (found !== undefined) return found;
    if (known.size >= 64) known.clear();
    const derived = derive(period);
    known.set(period, derived);
    return derived;
  };
}
