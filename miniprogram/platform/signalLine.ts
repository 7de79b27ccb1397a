import { host, type Watch } from './host';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 16_000;
const ASK_EVERY_MS = 20_000;

/** Counters of somebody's typing begin so; see `consultation.typing`. */
const TYPING = 'typing-';

type Counters = Readonly<Record<string, number>>;

const countersOf = (docs: readonly unknown[] = []): Counters =>
  (docs[0] as { readonly counters?: Counters } | undefined)?.counters ?? {};

export type SignalLine = {
  /** Hears of every change but of somebody's typing; returns how to stop. */
  listen(listener: () => void): () => void;
  /** Hears that somebody types in this case. It keeps no line open by itself. */
  listenToTyping(consultationId: string, listener: () => void): () => void;
  connected(): boolean;
  /** Hears when the line is lost or found. */
  onState(tell: () => void): () => void;
  /** Tries at once, e.g. when the network is back. */
  retry(): void;
};

/**
 * One watch on the account's signal document for all pages. The document holds counters only: what has changed is
 * asked for through the cloud functions, which check every read.
 */
export function signalLine(accountId: string): SignalLine {
  const listeners = new Set<() => void>();
  const states = new Set<() => void>();
  const typing = new Map<string, Set<() => void>>();
  let known: Counters = {};
  let watch: Watch | undefined;
  let wait = FIRST_WAIT_MS;
  let isConnected = false;
  let wasConnected = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let askTimer: ReturnType<typeof setInterval> | undefined;

  const tellAll = () => listeners.forEach((tell) => tell());
  const become = (connected: boolean) => {
    if (connected === isConnected) return;
    isConnected = connected;
    states.forEach((tell) => tell());
  };

  function open(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    try {
      watch = host()
        .cloud.database()
        .collection('signals')
        .doc(accountId)
        .watch({ onChange: ({ docs }) => changed(countersOf(docs)), onError: lost });
    } catch {
      lost();
    }
  }

  function changed(counters: Counters): void {
    const isFirst = !wasConnected;
    const isFound = !isConnected;
    wasConnected = true;
    wait = FIRST_WAIT_MS;
    become(true);
    const raised = Object.keys(counters).filter((topic) => counters[topic] !== known[topic]);
    known = counters;
    if (isFirst) return;
    // The very first snapshot is how things stand; later ones, also those after a lost line, are news.
    const typed = raised.filter((topic) => topic.startsWith(TYPING));
    if (isFound || typed.length === 0 || typed.length < raised.length) tellAll();
    if (!isFound) for (const topic of typed) typing.get(topic)?.forEach((tell) => tell());
  }

  function lost(): void {
    closeWatch();
    become(false);
    if (listeners.size === 0 || retryTimer) return;
    retryTimer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  function closeWatch(): void {
    const open = watch;
    watch = undefined;
    // WeChat's close can fail on a line that is already dead.
    void Promise.resolve(open?.close()).catch(() => undefined);
  }

  function start(): void {
    open();
    askTimer = setInterval(() => {
      if (!isConnected) tellAll();
    }, ASK_EVERY_MS);
  }

  function stop(): void {
    clearTimeout(retryTimer);
    clearInterval(askTimer);
    retryTimer = undefined;
    closeWatch();
    become(false);
    wasConnected = false;
  }

  return {
    listen(listener) {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    listenToTyping(consultationId, listener) {
      const topic = `${TYPING}${consultationId}`;
      const heard = typing.get(topic) ?? new Set();
      typing.set(topic, heard.add(listener));
      return () => void heard.delete(listener);
    },
    connected: () => isConnected,
    onState(tell) {
      states.add(tell);
      return () => void states.delete(tell);
    },
    retry() {
      if (isConnected || listeners.size === 0) return;
      wait = FIRST_WAIT_MS;
      open();
    },
  };
}
