// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { formOf } from './recordForm';

const confirm = vi.fn(async (_question: { content: string }) => true);
const whyNot = vi.fn();
vi.mock('@tarojs/taro', () => ({ default: {}, useDidHide: () => {}, useDidShow: () => {} }));
vi.mock('../../platform/confirm', () => ({ confirm }));
vi.mock('../../platform/toast', () => ({ whyNot, toast: vi.fn() }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { useClosing } = await import('./useClosing');

const id = ConsultationId.parse('c1');
const parts = ['chiefComplaint', 'presentIllness', 'pastHistory', 'allergies', 'impression', 'plan'] as const;
const body = Object.fromEntries(parts.map((part) => [part, '已写'])) as Record<
  (typeof parts)[number],
  string
>;
const form = formOf(body, { kind: 'outpatient', withinDays: 3 });

const closed = ok({ consultationId: id, state: 'completed' as const });
const close = vi.fn();
const opened = (pin = '246813') => {
  const { result } = renderHook(() => useClosing(id, false, { close } as never));
  act(() => result.current.typePin(pin));
  return result;
};
const keys = () => close.mock.calls.map((it) => it[1] as string);

beforeEach(() => {
  vi.clearAllMocks();
  confirm.mockResolvedValue(true);
});

describe('ending a consultation', () => {
  it('asks once more with the disposition in words, then closes', async () => {
    close.mockResolvedValue(closed);
    const closing = opened();
    expect(await act(() => closing.current.close(form))).toBe('closed');
    expect(confirm.mock.calls[0]![0].content).toContain('3 天内到医院门诊');
    expect(close.mock.calls[0]![0]).toEqual({
      consultationId: id,
      record: body,
      disposition: { kind: 'outpatient', withinDays: 3 },
      pin: '246813',
    });
  });

  it('says that another device has written since, so that both are shown', async () => {
    close.mockResolvedValue(reject('record.changed_elsewhere'));
    const closing = opened();
    expect(await act(() => closing.current.close({ ...form, revision: 4 }))).toBe('changed_elsewhere');
    expect(close.mock.calls[0]![0]).toMatchObject({ revision: 4 });
    expect(whyNot).not.toHaveBeenCalled();
  });

  it('sends nothing before the PIN is whole, and says so where it is typed', async () => {
    const closing = opened('2468');
    expect(await act(() => closing.current.close(form))).toBe('open');
    expect(closing.current.pinProblem).toBe('请输入 6 位签名口令');
    expect(close).not.toHaveBeenCalled();
  });

  it('stays open after a wrong PIN, which is forgotten, with the reason beside it', async () => {
    close.mockResolvedValue(reject('signature.pin_wrong'));
    const closing = opened();
    expect(await act(() => closing.current.close(form))).toBe('open');
    expect(closing.current.pin).toBe('');
    expect(closing.current.pinProblem).toContain('签名口令不对');
  });

  it('does not close without a disposition, and says so in its place', async () => {
    const closing = opened();
    expect(closing.current.problemsOf(formOf(body))).toEqual({});
    expect(await act(() => closing.current.close(formOf(body)))).toBe('open');
    expect(closing.current.problemsOf(formOf(body))).toEqual({
      disposition: '请选择处置。没有处置不能结束问诊',
    });
    expect(closing.current.problemsOf(form)).toEqual({});
    expect(close).not.toHaveBeenCalled();
  });

  it('does not close when the doctor thinks better of it', async () => {
    confirm.mockResolvedValue(false);
    const closing = opened();
    expect(await act(() => closing.current.close(form))).toBe('open');
    expect(close).not.toHaveBeenCalled();
  });

  it('keeps the key of an unanswered close, so that a second press closes nothing twice', async () => {
    close.mockResolvedValueOnce(reject('transport.no_answer')).mockResolvedValueOnce(closed);
    const closing = opened();
    expect(await act(() => closing.current.close(form))).toBe('open');
    expect(await act(() => closing.current.close(form))).toBe('closed');
    expect(keys()[1]).toBe(keys()[0]);
  });

  it('takes a new key for a text changed after no answer: the server refuses a known key with other content', async () => {
    close.mockResolvedValue(reject('transport.no_answer'));
    const closing = opened();
    await act(() => closing.current.close(form));
    await act(() => closing.current.close({ ...form, days: '7' }));
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('leaves the editor when the case has already ended', async () => {
    close.mockResolvedValue(reject('consultation.not_in_progress'));
    const closing = opened();
    expect(await act(() => closing.current.close(form))).toBe('stale');
    expect(whyNot).toHaveBeenCalledWith(expect.stringContaining('已经结束'));
  });
});
