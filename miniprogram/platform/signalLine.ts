import { host, type Watch } from './host';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 16_000;
const ASK_EVERY_MS = 20_000;

export type SignalLine = {
  /** Hears of every change; returns how to stop. */
  listen(listener: () => void): () => void;
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
        .watch({ onChange: changed, onError: lost });
    } catch {
      lost();
    }
  }

  function changed(): void {
    const isFirst = !wasConnected;
    wasConnected = true;
    wait = FIRST_WAIT_MS;
    become(true);
    // The very first snapshot is how things stand; later ones, also those after a lost line, are news.
    if (!isFirst) tellAll();
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
