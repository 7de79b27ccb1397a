import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';

export type Suggestion = 'pass' | 'review' | 'risky';

/** Where WeChat pushes what it finds out later, and the token with which it signs. */
export type MessagePush = { readonly url: string | (() => string); readonly token: string };

/** WeChat's labels: 100 is nothing amiss, 21000 is anything else. */
export const LABELS: Readonly<Record<Suggestion, number>> = { pass: 100, review: 21000, risky: 21000 };

/** Words that are found from the start, in a text or in the address of a picture. */
const TEST_WORDS: readonly (readonly [string, Suggestion])[] = [
  ['违禁测试词', 'risky'],
  ['疑似测试词', 'review'],
  ['risky-test', 'risky'],
];
const LATER_MS = 1000;

export type ContentChecks = {
  readonly suggestionFor: (text: string) => Suggestion;
  /** What is to be said of anything that contains the word. */
  readonly judge: (word: string, suggestion: Suggestion) => void;
  /** Looks at a picture or a sound; the answer is pushed later, by the world's clock. */
  readonly later: (mediaUrl: string) => string;
};

export function openContentChecks(appid: string, clock: Clock, push: MessagePush | undefined): ContentChecks {
  const words = new Map(TEST_WORDS);
  const suggestionFor = (text: string): Suggestion => {
    const found = [...words].filter(([word]) => text.includes(word)).map(([, suggestion]) => suggestion);
    return found.includes('risky') ? 'risky' : (found[0] ?? 'pass');
  };
  return {
    suggestionFor,
    judge: (word, suggestion) => void words.set(word, suggestion),
    later(mediaUrl) {
      const traceId = randomUUID();
      const suggest = suggestionFor(mediaUrl);
      if (push)
        clock.at(clock.now() + LATER_MS, () =>
          pushResult(push, { appid, traceId, suggest, at: clock.now() }),
        );
      return traceId;
    },
  };
}

type Finding = { appid: string; traceId: string; suggest: Suggestion; at: number };

async function pushResult(push: MessagePush, { appid, traceId, suggest, at }: Finding): Promise<void> {
  const timestamp = String(Math.floor(at / 1000));
  const nonce = String(Number.parseInt(randomUUID().slice(0, 8), 16));
  const signature = signatureOf(push.token, timestamp, nonce);
  const address = typeof push.url === 'string' ? push.url : push.url();
  const result = { suggest, label: LABELS[suggest] };
  await fetch(`${address}?signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ToUserName: 'gh_emulator',
      FromUserName: 'wechat',
      CreateTime: Number(timestamp),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid,
      trace_id: traceId,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
      result,
    }),
    signal: AbortSignal.timeout(5000),
  }).catch(() => undefined);
}

/** How WeChat signs what it pushes: the three texts in order, one after the other, hashed. */
export const signatureOf = (token: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex');
