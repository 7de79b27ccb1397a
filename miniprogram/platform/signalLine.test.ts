import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signalLine } from './signalLine';

type Options = { onChange(snapshot: object): void; onError(error: unknown): void };
let watches: (Options & { id: string; closed: boolean })[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  watches = [];
  const watch = (id: string) => (options: Options) => {
    const it = { ...options, id, closed: false };
    watches.push(it);
    return { close: async () => void (it.closed = true) };
  };
  vi.stubGlobal('wx', {
    cloud: { database: () => ({ collection: () => ({ doc: (id: string) => ({ watch: watch(id) }) }) }) },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function listened() {
  const line = signalLine('a1');
  let heard = 0;
  const stop = line.listen(() => void (heard += 1));
  return { line, stop, heard: () => heard };
}

describe('the signal line', () => {
  it('watches the account’s own document once for all who listen, and closes with the last', async () => {
    const { line, stop } = listened();
    const stopSecond = line.listen(() => undefined);
    expect(watches.map(({ id }) => id)).toEqual(['a1']);
    stop();
    expect(watches[0]?.closed).toBe(false);
    stopSecond();
    expect(watches[0]?.closed).toBe(true);
  });

  it('takes the first snapshot for how things stand and every later one for news', () => {
    const { line, stop, heard } = listened();
    watches[0]?.onChange({});
    expect([line.connected(), heard()]).toEqual([true, 0]);
    watches[0]?.onChange({});
    expect(heard()).toBe(1);
    stop();
  });

  it('opens a lost line again, and what it then hears is news', async () => {
    const { line, stop, heard } = listened();
    watches[0]?.onChange({});
    watches[0]?.onError(new Error('closed'));
    expect(line.connected()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    watches[1]?.onChange({});
    expect([line.connected(), heard()]).toEqual([true, 1]);
    stop();
  });

  it('asks every 20 seconds while there is no line, and not while there is one', async () => {
    const { stop, heard } = listened();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(heard()).toBe(2);
    watches[0]?.onChange({});
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard()).toBe(2);
    stop();
  });

  it('tells of somebody’s typing only whoever looks at that case, and asks for nothing', () => {
    const { line, stop, heard } = listened();
    const typing = { mine: 0, other: 0 };
    const stops = [
      line.listenToTyping('c1', () => void (typing.mine += 1)),
      line.listenToTyping('c2', () => void (typing.other += 1)),
    ];
    const say = (counters: object) => watches[0]?.onChange({ docs: [{ counters }] });
    say({ inbox: 3, 'typing-c1': 7 });
    expect([typing.mine, heard()]).toEqual([0, 0]);
    say({ inbox: 3, 'typing-c1': 8 });
    expect([typing, heard()]).toEqual([{ mine: 1, other: 0 }, 0]);
    say({ inbox: 4, 'typing-c1': 9 });
    expect([typing.mine, heard()]).toEqual([2, 1]);
    stops.forEach((end) => end());
    say({ inbox: 4, 'typing-c1': 10 });
    expect([typing.mine, heard()]).toEqual([2, 1]);
    stop();
  });
});
