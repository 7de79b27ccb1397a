// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';
import type { TriageService } from './service';
import { useRephrasing } from './useRephrasing';

vi.mock('@tarojs/taro', () => ({ default: {} }));

const rephrase = vi.fn<TriageService['rephrase']>();
const service = { rephrase };
const open = (id: string | undefined) =>
  renderHook(({ id }: { id: string | undefined }) => useRephrasing(id, service), { initialProps: { id } });

it('shows another way of asking beside the question, and not beside the next one', async () => {
  rephrase.mockResolvedValueOnce(ok({ isOn: true, text: '您的肚子哪里不舒服？' }));
  rephrase.mockResolvedValueOnce(ok({ isOn: true }));
  const { result, rerender } = open('belly');
  await waitFor(() => expect(result.current).toBe('您的肚子哪里不舒服？'));
  rerender({ id: 'chest' });
  expect(result.current).toBeUndefined();
});

it('shows nothing where no language model is on, none answers, or nothing is asked', async () => {
  rephrase.mockResolvedValueOnce(ok({ isOn: false }));
  rephrase.mockResolvedValueOnce(reject('cloud.unreachable') as never);
  rephrase.mockClear();
  expect(open(undefined).result.current).toBeUndefined();
  expect(rephrase).not.toHaveBeenCalled();
  const off = open('belly');
  const gone = open('head');
  await waitFor(() => expect(rephrase).toHaveBeenCalledTimes(2));
  expect([off.result.current, gone.result.current]).toEqual([undefined, undefined]);
});
