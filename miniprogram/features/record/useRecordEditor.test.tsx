// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { formOf, type RecordForm } from './recordForm';

let hide = () => {};
vi.mock('@tarojs/taro', () => ({
  default: {},
  useDidShow: () => {},
  useDidHide: (onHide: () => void) => void (hide = onHide),
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
const opened = (kept = memory(), form = start) =>
  renderHook(() => useRecordEditor(id, { form }, kept, { saveDraft } as never));

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  saveDraft.mockResolvedValue(ok({ savedAt: 9 }));
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
});
