import type { Result } from '@shared/kernel/result';

/** How saving stands. `unsaved` is kept on this phone and will be sent; `refused` will not be sent again as it is. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'retrying' }
  | { readonly kind: 'refused'; readonly code: string };

export type Saving<T> = {
  readonly save: (value: T, key: string) => Promise<Result<{ savedAt: number }, string>>;
  /** Keeps the value on this phone until the server has said yes. */
  readonly keep: (value: T) => void;
  readonly forget: () => void;
  readonly newKey: () => string;
  readonly onState: (state: SaveState) => void;
};

const SAVE_AFTER_MS = 1_000;
const RETRY_AFTER_MS = 5_000;
/** Answers after which the same value may be taken later. */
const PASSING: readonly string[] = [
  'transport.no_answer',
  'transport.unreadable',
  'internal',
  'request.conflict',
];

/** Saves the newest value a moment after it changed, one save at a time, and again until the server has it. */
export function autosave<T>({ save, keep, forget, newKey, onState }: Saving<T>) {
  let pending: { value: T; key: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  let stopped = false;

  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), ms);
  };

  async function saveOnce(sent: { value: T; key: string }): Promise<void> {
    const reply = await save(sent.value, sent.key);
    if (stopped) return;
    if (pending !== sent) return later(SAVE_AFTER_MS);
    if (reply.ok) {
      pending = undefined;
      forget();
      onState({ kind: 'saved', at: reply.value.savedAt });
    } else if (PASSING.includes(reply.code)) {
      onState({ kind: 'retrying' });
      later(RETRY_AFTER_MS);
    } else onState({ kind: 'refused', code: reply.code });
  }

  /** Saves now what is not saved. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    if (saving) return saving;
    if (!pending || stopped) return Promise.resolve();
    saving = saveOnce(pending).finally(() => (saving = undefined));
    return saving;
  }

  return {
    change(value: T) {
      pending = { value, key: newKey() };
      keep(value);
      onState({ kind: 'unsaved' });
      later(SAVE_AFTER_MS);
    },
    flush,
    /** It was handed in: nothing more is saved or kept. */
    finish() {
      stopped = true;
      clearTimeout(timer);
      forget();
    },
  };
}
