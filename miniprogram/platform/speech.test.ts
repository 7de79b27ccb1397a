import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const onWords = vi.fn();
const onEnd = vi.fn();
const where = vi.hoisted(() => ({ inBrowser: false }));
vi.mock('./host', () => where);
const load = async () => (await import('./speech')).speech();

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
});
afterEach(() => vi.unstubAllGlobals());

describe('speech inside WeChat', () => {
  const manager = {
    start: vi.fn(),
    stop: vi.fn(),
    onStop: (_: { result: string }) => {},
    onError: (_: { retcode: number }) => {},
  };
  const open = async () => {
    where.inBrowser = false;
    vi.stubGlobal('requirePlugin', () => ({ getRecordRecognitionManager: () => manager }));
    return (await load())!.listen({ onWords, onEnd });
  };

  it('is not there in a package that was built without the plugin', async () => {
    where.inBrowser = false;
    vi.stubGlobal('requirePlugin', () => {
      throw new Error('plugin is not declared');
    });
    expect(await load()).toBeUndefined();
  });

  it('gives what was understood when listening stops', async () => {
    (await open()).stop();
    expect(manager.start).toHaveBeenCalledWith({ duration: 60_000, lang: 'zh_CN' });
    expect(manager.stop).toHaveBeenCalledOnce();
    manager.onStop({ result: '头疼两天' });
    expect(onWords).toHaveBeenCalledWith('头疼两天');
    expect(onEnd).toHaveBeenCalledWith(undefined);
  });

  it('says why there are no words', async () => {
    await open();
    manager.onStop({ result: '' });
    expect(onEnd).toHaveBeenLastCalledWith('nothing_heard');
    manager.onError({ retcode: -30001 });
    expect(onEnd).toHaveBeenLastCalledWith('no_microphone');
    manager.onError({ retcode: -30009 });
    expect(onEnd).toHaveBeenLastCalledWith('failed');
    expect(onWords).not.toHaveBeenCalled();
  });
});

describe('speech in a browser', () => {
  it('is not there where the voice would go to the maker of the browser', async () => {
    where.inBrowser = true;
    vi.stubGlobal('SpeechRecognition', class {});
    expect(await load()).toBeUndefined();
  });

  it('stays on the device', async () => {
    where.inBrowser = true;
    const made: { processLocally?: boolean; onend?: () => void; onresult?: (it: object) => void }[] = [];
    class OnDevice {
      get processLocally() {
        return this.isLocal;
      }
      set processLocally(it: boolean) {
        this.isLocal = it;
      }
      private isLocal = false;
      constructor() {
        made.push(this);
      }
      start = vi.fn();
      stop = vi.fn();
    }
    vi.stubGlobal('SpeechRecognition', OnDevice);
    (await load())!.listen({ onWords, onEnd });
    expect(made[0]!.processLocally).toBe(true);
    made[0]!.onresult!({ results: [[{ transcript: '头疼' }], [{ transcript: '两天' }]] });
    made[0]!.onend!();
    expect(onWords).toHaveBeenCalledWith('头疼两天');
  });
});
