import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, reject, type Result } from '@shared/kernel/result';
import { autosave, type SaveState } from './autosave';

type Reply = Result<{ savedAt: number }, string>;

function editor() {
  const sent: { value: string; key: string }[] = [];
  const answers: ((reply: Reply) => void)[] = [];
  const states: SaveState[] = [];
  let kept: string | undefined;
  let keys = 0;
  const saver = autosave<string>({
    save: (value, key) => {
      sent.push({ value, key });
      return new Promise<Reply>((answer) => answers.push(answer));
    },
    keep: (value) => (kept = value),
    forget: () => (kept = undefined),
    newKey: () => `key-${(keys += 1)}`,
    onState: (state) => states.push(state),
  });
  const answer = async (reply: Reply) => {
    answers.shift()!(reply);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, answer, kept: () => kept, state: () => states.at(-1) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving a draft by itself', () => {
  it('saves one second after the last change, once, the newest text', async () => {
    const it = editor();
    it.saver.change('咳');
    await vi.advanceTimersByTimeAsync(800);
    it.saver.change('咳嗽');
    await vi.advanceTimersByTimeAsync(999);
    expect(it.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(it.sent.map(({ value }) => value)).toEqual(['咳嗽']);
    await it.answer(ok({ savedAt: 5 }));
    expect(it.state()).toEqual({ kind: 'saved', at: 5 });
    expect(it.kept()).toBeUndefined();
  });

  it('keeps the text on the phone until the server has said yes', async () => {
    const it = editor();
    it.saver.change('咳嗽');
    expect(it.kept()).toBe('咳嗽');
    await vi.advanceTimersByTimeAsync(2000);
    await it.answer(reject('transport.no_answer'));
    expect(it.kept()).toBe('咳嗽');
    expect(it.state()).toEqual({ kind: 'retrying' });
  });

  it('tries again with the same key after no answer', async () => {
    const it = editor();
    it.saver.change('咳嗽');
    await vi.advanceTimersByTimeAsync(2000);
    await it.answer(reject('transport.no_answer'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(it.sent).toHaveLength(2);
    expect(it.sent[1]).toEqual(it.sent[0]);
  });

  it('saves what was typed during a save afterwards, under another key, and forgets nothing of it', async () => {
    const it = editor();
    it.saver.change('咳');
    await vi.advanceTimersByTimeAsync(2000);
    it.saver.change('咳嗽');
    await it.answer(ok({ savedAt: 5 }));
    expect(it.kept()).toBe('咳嗽');
    await vi.advanceTimersByTimeAsync(2000);
    expect(it.sent.map(({ value }) => value)).toEqual(['咳', '咳嗽']);
    expect(it.sent[1]!.key).not.toBe(it.sent[0]!.key);
  });

  it('never has two saves under way', async () => {
    const it = editor();
    it.saver.change('咳');
    await vi.advanceTimersByTimeAsync(2000);
    it.saver.change('咳嗽');
    void it.saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(it.sent).toHaveLength(1);
  });

  it('says why a refused draft is not saved, keeps it, and does not send it again by itself', async () => {
    const it = editor();
    it.saver.change('咳嗽');
    void it.saver.flush();
    await it.answer(reject('consultation.not_in_progress'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.state()).toEqual({ kind: 'refused', code: 'consultation.not_in_progress' });
    expect(it.sent).toHaveLength(1);
    expect(it.kept()).toBe('咳嗽');
  });

  it('saves nothing more once the record is signed', async () => {
    const it = editor();
    it.saver.change('咳嗽');
    it.saver.finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.sent).toEqual([]);
    expect(it.kept()).toBeUndefined();
  });
});
