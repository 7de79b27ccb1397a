// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TriageView } from '@shared/contracts/triage';
import { TriageId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import type { TriageService } from './service';
import { useTriage, type About } from './useTriage';

const disk = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => disk.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => disk.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => disk.delete(key),
  },
}));

const ID = TriageId.parse('triage-1');
const view: TriageView = {
  triageId: ID,
  outcome: 'answer',
  redFlags: [],
  departments: [{ code: '13', name: '皮肤性病科', score: 0.9, words: ['红疹'] }],
  versions: { departmentModel: 'm', lexicon: 'l', questions: 'q', redFlags: 'r' },
};
const NO_BREATH = '我爸突然倒在地上，叫不醒，没有呼吸了';
const NOBODY = { person: {} };

const asked = vi.fn<TriageService['assess']>();
const wentOn = vi.fn<TriageService['goOn']>();
const service = { assess: asked, goOn: wentOn };
const open = () => renderHook(() => useTriage(NOBODY, service)).result;

// A pause in the typing must not outlive the page that waits for it.
afterEach(cleanup);
beforeEach(() => {
  disk.clear();
  vi.clearAllMocks();
  asked.mockResolvedValue(ok(view));
  wentOn.mockResolvedValue(ok({ triageId: ID }));
});

describe('telling what is wrong', () => {
  it('leads to departments', async () => {
    const triage = open();
    act(() => triage.current.change('胳膊上起红疹子'));
    await act(() => triage.current.next());
    expect(triage.current.screen).toEqual({ kind: 'result', result: view });
  });

  it('without a network keeps the words and says what to do', async () => {
    asked.mockResolvedValue(reject('transport.no_answer'));
    const triage = open();
    act(() => triage.current.change('胳膊上起红疹子'));
    await act(() => triage.current.next());
    expect(triage.current.screen.kind).toBe('telling');
    expect(triage.current.text).toBe('胳膊上起红疹子');
    expect(triage.current.problem).toMatch(/已保存/);
  });

  it('of an emergency shows the warning although no answer comes', async () => {
    asked.mockResolvedValue(reject('transport.no_answer'));
    const triage = open();
    act(() => triage.current.change(NO_BREATH));
    await act(() => triage.current.next());
    expect(triage.current.screen.kind).toBe('emergency');
    expect(triage.current.screen).toHaveProperty('warnings.0.action', 'call_120');
  });

  it('shows a warning that only the server has found', async () => {
    const flag = { ruleId: 'r', category: 'stroke' as const, action: 'call_120' as const, evidence: [] };
    asked.mockResolvedValue(
      ok({ ...view, outcome: 'emergency', redFlags: [{ ...flag, sentence: '请拨打 120', phones: ['120'] }] }),
    );
    const triage = open();
    act(() => triage.current.change('说话有点不清楚'));
    await act(() => triage.current.next());
    expect(triage.current.screen.kind).toBe('emergency');
    await act(() => triage.current.goOn());
    expect(wentOn).toHaveBeenCalledWith(ID);
    expect(triage.current.screen.kind).toBe('result');
  });

  it('warns again when the same words are told of somebody else', async () => {
    const infant = { person: { age: 0.1 } };
    const { result, rerender } = renderHook(({ about }) => useTriage(about, service), {
      initialProps: { about: NOBODY as About },
    });
    act(() => result.current.change(NO_BREATH));
    await act(() => result.current.next());
    await act(() => result.current.goOn());
    rerender({ about: infant });
    await act(() => result.current.next());
    expect(result.current.screen.kind).toBe('emergency');
  });

  it('does not forget a warning when the words are changed after it: the doctor is to hear of it', async () => {
    const flag = { ruleId: 'r', category: 'stroke' as const, action: 'call_120' as const, evidence: [] };
    asked.mockResolvedValue(
      ok({ ...view, outcome: 'emergency', redFlags: [{ ...flag, sentence: '请拨打 120', phones: ['120'] }] }),
    );
    const triage = open();
    act(() => triage.current.change(NO_BREATH));
    await act(() => triage.current.next());
    act(() => triage.current.back());
    act(() => triage.current.change('有点不舒服'));
    await act(() => triage.current.next());
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ text: '有点不舒服', triageId: ID }));
  });

  it('says another time that words were changed: a warning passed over before counts no more', async () => {
    const triage = open();
    act(() => triage.current.change(NO_BREATH));
    await act(() => triage.current.next());
    await act(() => triage.current.goOn());
    expect(triage.current.screen.kind).toBe('result');
    act(() => triage.current.back());
    act(() => triage.current.change(`${NO_BREATH}，快帮帮我`));
    await act(() => triage.current.next());
    expect(triage.current.screen.kind).toBe('emergency');
  });

  it('adds what was said to what was typed, and tells that it was said', async () => {
    const triage = open();
    act(() => triage.current.change('胳膊上起红疹子'));
    act(() => triage.current.hear('三天了'));
    expect(triage.current.text).toBe('胳膊上起红疹子，三天了');
    await act(() => triage.current.next());
    expect(asked.mock.lastCall![0].toldBy).toBe('voice');
  });
});
