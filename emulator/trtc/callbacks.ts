import { createHmac } from 'node:crypto';
import type { Clock } from '../clock';

/** Where TRTC tells what happens in rooms, and the key with which it signs. */
export type CallbackTarget = { readonly url: string | (() => string); readonly key: string };

export type Callbacks = {
  readonly send: (group: number, type: number, info: object) => void;
  /** What was posted, with the status it was answered. */
  readonly sent: () => readonly { readonly type: number; readonly info: object; readonly status: number }[];
  /** Resolves when everything so far was answered. */
  readonly settled: () => Promise<void>;
};

/** The vendor waits so long for an answer, and then asks once more (real ms). */
const TIMEOUT_MS = 5000;

export function roomCallbacks(sdkAppId: number, target: CallbackTarget | undefined, clock: Clock): Callbacks {
  const sent: { type: number; info: object; status: number }[] = [];
  // One after the other: what happened first is told first.
  let line: Promise<void> = Promise.resolve();
  const post = async (type: number, info: object, body: string): Promise<void> => {
    if (!target) return;
    const url = typeof target.url === 'string' ? target.url : target.url();
    const headers = {
      'content-type': 'application/json',
      SdkAppId: String(sdkAppId),
      Sign: createHmac('sha256', target.key).update(body).digest('base64'),
    };
    const once = () =>
      fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
        async (it) => (await it.arrayBuffer(), it.status),
        () => 0,
      );
    const first = await once();
    sent.push({ type, info, status: first === 0 ? await once() : first });
  };
  return {
    send(group, type, info) {
      const at = clock.now();
      const EventInfo = { EventTs: Math.floor(at / 1000), EventMsTs: at, ...info };
      const body = JSON.stringify({ EventGroupId: group, EventType: type, CallbackTs: at, EventInfo });
      line = line.then(() => post(type, info, body));
    },
    sent: () => [...sent],
    settled: () => line,
  };
}
