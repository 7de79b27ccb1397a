import { base } from './base';
import { currentSession, forgetToken } from './identity';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
const CLOSE_UNAUTHORIZED = 4401;

type Message =
  | { type: 'snapshot'; id: string; snapshot: unknown }
  | { type: 'error'; id: string; errCode: number; errMsg: string };
type Subscription = { target: object; onMessage: (message: Message) => void };

export type RealtimeLine = {
  subscribe: (id: string, target: object, onMessage: (message: Message) => void) => void;
  unsubscribe: (id: string) => void;
};

let line: RealtimeLine | undefined;
/** The one connection of this page, opened with the first watch. */
export const realtimeLine = (): RealtimeLine => (line ??= openLine());

function openLine(): RealtimeLine {
  const subscriptions = new Map<string, Subscription>();
  let socket: WebSocket | undefined;
  let connecting = false;
  let waitMs = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isOpen = (): boolean => socket?.readyState === WebSocket.OPEN;
  const ask = (id: string, { target }: Subscription): void =>
    socket?.send(JSON.stringify({ type: 'subscribe', id, ...target }));

  const connect = async (): Promise<void> => {
    if (connecting || socket || subscriptions.size === 0) return;
    connecting = true;
    clearTimeout(timer);
    try {
      const { token } = await currentSession();
      open(new WebSocket(`${base().replace(/^http/, 'ws')}/client/watch?token=${encodeURIComponent(token)}`));
    } catch {
      later();
    } finally {
      connecting = false;
    }
  };
  const open = (fresh: WebSocket): void => {
    socket = fresh;
    fresh.onopen = () => {
      waitMs = FIRST_WAIT_MS;
      subscriptions.forEach((subscription, id) => ask(id, subscription));
    };
    fresh.onmessage = ({ data }) => receive(JSON.parse(String(data)) as Message);
    fresh.onclose = ({ code }) => {
      if (socket !== fresh) return;
      socket = undefined;
      if (code === CLOSE_UNAUTHORIZED) forgetToken();
      later();
    };
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), waitMs);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  const receive = (message: Message): void => {
    const subscription = subscriptions.get(message.id);
    if (message.type === 'error') subscriptions.delete(message.id);
    subscription?.onMessage(message);
  };
  const atOnce = (): void => {
    if (document.visibilityState === 'hidden') return;
    waitMs = FIRST_WAIT_MS;
    void connect();
  };
  window.addEventListener('online', atOnce);
  document.addEventListener('visibilitychange', atOnce);
  // The browser may take minutes to notice that a line is dead; it knows at once that it is offline.
  window.addEventListener('offline', () => socket?.close());

  return {
    subscribe(id, target, onMessage) {
      const subscription = { target, onMessage };
      subscriptions.set(id, subscription);
      if (isOpen()) ask(id, subscription);
      else void connect();
    },
    unsubscribe(id) {
      subscriptions.delete(id);
      if (isOpen()) socket?.send(JSON.stringify({ type: 'unsubscribe', id }));
    },
  };
}
