// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';

const confirm = vi.fn(async (_question: { content: string }) => true);
const whyNot = vi.fn();
const kept = new Map<string, unknown>();
vi.mock('../../platform/confirm', () => ({ confirm }));
vi.mock('../../platform/toast', () => ({ whyNot, toast: vi.fn() }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/storage', () => ({
  read: (key: string) => kept.get(key),
  write: (key: string, value: unknown) => kept.set(key, value),
  remove: (key: string) => kept.delete(key),
}));
const { useTermination } = await import('./useTermination');

const id = ConsultationId.parse('c1');
const FILLED = {
  ...({ reason: 'examination_needed', urgency: 'today' } as const),
  ...{ words: '需要拍胸片', institution: '市第一人民医院' },
};
const terminate = vi.fn();
const onDone = vi.fn();
const opened = () => renderHook(() => useTermination(id, onDone, { terminate })).result;
const filled = () => {
  const form = opened();
  act(() => form.current.change(FILLED));
  return form;
};

beforeEach(() => {
  vi.clearAllMocks();
  kept.clear();
  confirm.mockResolvedValue(true);
});

it('says in its place what is missing, not before the first try, and sends nothing', async () => {
  const form = opened();
  expect(form.current.problems).toEqual({});
  await act(() => form.current.press.run());
  expect(Object.keys(form.current.problems).sort()).toEqual(['institution', 'reason', 'urgency', 'words']);
  expect(terminate).not.toHaveBeenCalled();
});

it('asks once more with how soon and what becomes of the fee, then ends the case and forgets what was typed', async () => {
  terminate.mockResolvedValue(ok({ consultationId: id, state: 'terminated' }));
  const form = filled();
  await act(() => form.current.press.run());
  expect(confirm.mock.calls[0]![0].content).toMatch(/今天.*全额退/);
  expect(terminate.mock.calls[0]![0]).toEqual({ consultationId: id, termination: FILLED });
  expect([onDone.mock.calls.length, kept.size]).toEqual([1, 0]);
});

it('ends nothing when the doctor thinks better of it', async () => {
  confirm.mockResolvedValue(false);
  const form = filled();
  await act(() => form.current.press.run());
  expect(terminate).not.toHaveBeenCalled();
});

it('keeps what was typed when no answer comes, and asks again with the same key', async () => {
  terminate.mockResolvedValue(reject('transport.no_answer'));
  const form = filled();
  await act(() => form.current.press.run());
  await act(() => form.current.press.run());
  expect(terminate.mock.calls[0]![1]).toBe(terminate.mock.calls[1]![1]);
  expect(onDone).not.toHaveBeenCalled();
  expect(opened().current.form).toEqual(FILLED);
});

it('goes back where the case is over already', async () => {
  terminate.mockResolvedValue(reject('consultation.not_in_progress'));
  const form = filled();
  await act(() => form.current.press.run());
  expect([onDone.mock.calls.length, kept.size]).toEqual([1, 0]);
});
