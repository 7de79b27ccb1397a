// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ok, type Result } from '@shared/kernel/result';

vi.mock('./useReload', () => ({ useReload: () => undefined }));
const { useLoaded } = await import('./useLoaded');

it('An answer that was overtaken by a newer question does not bring back what no longer is', async () => {
  const answers: ((reply: Result<string, string>) => void)[] = [];
  const explain = (code: string) => code;
  const ask = () => new Promise<Result<string, string>>((resolve) => answers.push(resolve));
  const { result } = renderHook(() => useLoaded(ask, explain));
  act(() => void result.current.reload());
  act(() => void result.current.reload());
  await act(async () => answers[1]!(ok('one guest')));
  await act(async () => answers[0]!(ok('nobody')));
  expect(result.current.screen).toEqual({ kind: 'ready', value: 'one guest' });
});
