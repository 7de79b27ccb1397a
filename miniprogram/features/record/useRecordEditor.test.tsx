// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { merged } from './conflict';
import { formOf, type RecordForm } from './recordForm';

const hidden = new Set<() => void>();
const hide = () => hidden.forEach((tell) => tell());
vi.mock('@tarojs/taro', () => ({
  default: {},
  useDidShow: () => {},
  useDidHide: (onHide: () => void) => void hidden.add(onHide),
}));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { useRecordEditor } = await import('./useRecordEditor');

const id = ConsultationId.parse('c1');
const start = formOf({
  chiefComplaint: '',
  presentIllness: '',
  pastHistory: '',
  allergies: '',
  impression: '',
  plan: '',
});
const written = (plan: string): RecordForm => ({ ...start, body: { ...start.body, plan } });

/** The phone's own memory, as `keptForm` gives it. */
function memory(first?: RecordForm) {
  let form = first;
  return {
    load: () => form,
    keep: (next: RecordForm) => void (form = next),
    forget: () => void (form = undefined),
  };
}
const saveDraft = vi.fn();
const get = vi.fn();
const opened = (kept = memory(), form = start) =>
  renderHook(() => useRecordEditor(id, { form }, kept, { saveDraft, get } as never));

beforeEach(() => {
  vi.clearAllMocks();
  hidden.clear();
  vi.useFakeTimers();
  saveDraft.mockResolvedValue(ok({ savedAt: 9, revision: 1 }));
});
afterEach(() => void vi.useRealTimers());

describe('the record editor', () => {
  it('saves what the doctor writes within seconds and then keeps no copy here', async () => {
    const kept = memory();
    const { result } = opened(kept);
    act(() => result.current.change(written('多休息')));
    expect(kept.load()?.body.plan).toBe('多休息');
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(saveDraft.mock.calls[0]![0]).toEqual({ consultationId: id, body: written('多休息').body });
    expect(result.current.saved).toEqual({ kind: 'saved', at: 9 });
    expect(kept.load()).toBeUndefined();
  });

  it('sends what an earlier visit left unsent without waiting for another word', async () => {
    opened(memory(written('多休息')), written('多休息'));
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  it('saves at once when the page is left', async () => {
    const { result, unmount } = opened();
    act(() => result.current.change(written('多休息')));
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  it('saves at once when the app goes to the background', async () => {
    const { result } = opened();
    act(() => result.current.change(written('多休息')));
    hide();
    await vi.advanceTimersByTimeAsync(0);
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  it('says that it is trying again while the network is away, and keeps the text', async () => {
    saveDraft.mockResolvedValue(reject('transport.no_answer'));
    const kept = memory();
    const { result } = opened(kept);
    act(() => result.current.change(written('多休息')));
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(result.current.saved).toEqual({ kind: 'retrying' });
    expect(kept.load()?.body.plan).toBe('多休息');
  });

  it('does not send a text that the server would refuse for its length', async () => {
    const { result } = opened();
    act(() => result.current.change(written('长'.repeat(3001))));
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(saveDraft).not.toHaveBeenCalled();
    expect(result.current.saved).toEqual({ kind: 'refused', code: 'record.too_long' });
  });

  it('leaves a half chosen disposition out of the draft', async () => {
    const { result } = opened();
    act(() => result.current.change({ disposition: 'outpatient' }));
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(saveDraft.mock.calls[0]![0]).not.toHaveProperty('disposition');
    act(() => result.current.change({ days: '7' }));
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(saveDraft.mock.calls[1]![0].disposition).toEqual({ kind: 'outpatient', withinDays: 7 });
  });

  it('names the version it goes on from, and the next one after the answer', async () => {
    const { result } = opened(memory(), { ...start, revision: 3 });
    saveDraft.mockResolvedValue(ok({ savedAt: 9, revision: 4 }));
    act(() => result.current.change(written('多休息')));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    act(() => result.current.change({ body: written('多喝水').body }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(saveDraft.mock.calls.map(([input]) => input.revision)).toEqual([3, 4]);
  });

  it('shows both versions when another device has saved, and saves nothing until the doctor has chosen', async () => {
    const kept = memory();
    const { result } = opened(kept, { ...start, revision: 1 });
    saveDraft.mockResolvedValue(reject('record.changed_elsewhere'));
    get.mockResolvedValue(
      ok({ state: 'draft', body: written('另一台写的').body, diagnoses: [], savedAt: 8, revision: 2 }),
    );
    act(() => result.current.change(written('这台写的')));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(result.current.conflict?.theirs.body.plan).toBe('另一台写的');
    expect(kept.load()?.body.plan).toBe('这台写的');
    expect(await result.current.saveAll()).toBe(false);

    saveDraft.mockResolvedValue(ok({ savedAt: 9, revision: 3 }));
    const { theirs } = result.current.conflict!;
    act(() => result.current.settle(merged(result.current.form, theirs, { plan: 'both' })));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(saveDraft.mock.lastCall![0]).toMatchObject({
      revision: 2,
      body: { plan: '这台写的\n另一台写的' },
    });
    expect(result.current.conflict).toBeUndefined();
  });
});
