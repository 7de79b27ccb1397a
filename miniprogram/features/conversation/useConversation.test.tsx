// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageView } from '@shared/domain/consultation/message';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { liveConversation } from './liveConversation';

let signal = () => {};
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/pictures', () => ({ uploadPicture: vi.fn() }));
vi.mock('../../platform/storage', () => ({}));
vi.mock('../../platform/realtime', () => ({ useSignal: (onSignal: () => void) => void (signal = onSignal) }));
const { useConversation, useStateChange } = await import('./useConversation');

const id = ConsultationId.parse('c1');
let log: MessageView[] = [];
let state = 'in_progress';
const said = (text: string): MessageView => ({
  seq: log.length + 1,
  from: 'doctor',
  sentAt: 0,
  body: { kind: 'text', text },
});
const service = { listMessages: vi.fn(), send: vi.fn(), markRead: vi.fn() };
const readSeqs = () => service.markRead.mock.calls.map((it) => it[1] as number);

beforeEach(() => {
  vi.clearAllMocks();
  log = [];
  log.push(said('您好'));
  state = 'in_progress';
  service.listMessages.mockImplementation(async ({ afterSeq = 0 }: { afterSeq?: number }) =>
    ok({
      messages: log.filter((it) => it.seq > afterSeq),
      lastSeq: log.length,
      state,
      readSeq: { patient: 0, doctor: 0 },
      asked: 0,
      side: 'patient',
    }),
  );
  service.markRead.mockImplementation(async (_id, seq: number) => ok({ readSeq: seq }));
});
afterEach(() => void vi.useRealTimers());

function opened() {
  const live = liveConversation(id, 'patient', {
    service: service as never,
    kept: { load: () => [], save: () => {} },
    newKey: () => 'key',
    now: () => 0,
  });
  return renderHook(() => useConversation(id, 'patient', () => live)).result;
}

describe('a conversation on the screen', () => {
  it('fetches when it opens and reports what is seen as read', async () => {
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    await waitFor(() => expect(readSeqs()).toEqual([1]));
  });

  it('fetches only what is new on a signal', async () => {
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    log.push(said('哪里不舒服'));
    act(() => signal());
    await waitFor(() => expect(service.listMessages).toHaveBeenCalledTimes(2));
    expect(service.listMessages).toHaveBeenLastCalledWith({ consultationId: id, afterSeq: 1 });
    await waitFor(() => expect(readSeqs().at(-1)).toBe(2));
  });

  it('does not report as read what arrives while the person reads above, until they come down', async () => {
    const it = opened();
    await waitFor(() => expect(readSeqs()).toEqual([1]));
    act(() => it.current.setAtNewest(false));
    log.push(said('哪里不舒服'));
    act(() => signal());
    await waitFor(() => expect(it.current.hasUnread).toBe(true));
    expect(readSeqs()).toEqual([1]);
    act(() => it.current.setAtNewest(true));
    await waitFor(() => expect(readSeqs()).toEqual([1, 2]));
  });

  it('says what went wrong when nothing could be fetched at all', async () => {
    service.listMessages.mockResolvedValue(reject('consultation.not_found'));
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('failed'));
  });

  it('sends an unanswered message again by itself', async () => {
    vi.useFakeTimers();
    const it = opened();
    await act(() => vi.advanceTimersByTimeAsync(100));
    service.send
      .mockResolvedValueOnce(reject('transport.no_answer'))
      .mockResolvedValueOnce(ok({ seq: 2, sentAt: 0 }));
    await act(async () => it.current.live.sendText('咳嗽三天'));
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(service.send).toHaveBeenCalledTimes(2);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(service.send).toHaveBeenCalledTimes(2);
  });
});

it('tells the page when the case has ended, and not how it stood when the page opened', () => {
  const tell = vi.fn();
  const { rerender } = renderHook(({ now }) => useStateChange(now, tell), {
    initialProps: { now: undefined as 'in_progress' | 'completed' | undefined },
  });
  rerender({ now: 'in_progress' });
  expect(tell).not.toHaveBeenCalled();
  rerender({ now: 'completed' });
  expect(tell).toHaveBeenCalledWith('completed');
  expect(tell).toHaveBeenCalledTimes(1);
});
