// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';
import type { trailService } from './service';
import { useExportAll } from './useExportAll';

const files = vi.hoisted(() => ({ saveFile: vi.fn(), sha256Of: vi.fn(async () => 'f'.repeat(64)) }));
vi.mock('../../platform/saveFile', () => files);

it('a cut connection stops the export; pressing again goes on where it stopped, and no page comes twice', async () => {
  const chain = { id: 'a', entries: [{ n: 1 }], messages: [], days: [], end: { n: 1, hash: 'h' }, talk: '' };
  const page = { roots: [], leaves: [], chains: [chain] };
  const exportPage = vi
    .fn()
    .mockResolvedValueOnce(ok({ ...page, nextCursor: 'c2' }))
    .mockResolvedValueOnce(reject('transport.no_answer'))
    .mockResolvedValueOnce(ok({ ...page, chains: [{ ...chain, id: 'b' }] }));
  const openExport = vi.fn(async () => ok({ exportedAt: 5, cursor: 'c1' }));
  const closeExport = vi.fn(async () => ok({ at: 6 }));
  const service = { openExport, exportPage, closeExport } as unknown as typeof trailService;
  const { result } = renderHook(() => useExportAll(service));
  await act(() => result.current.run());
  expect(result.current.state).toMatchObject({ kind: 'stopped', why: expect.stringContaining('接着导出') });
  expect(files.saveFile).not.toHaveBeenCalled();
  await act(() => result.current.run());
  expect(result.current.state).toMatchObject({ kind: 'done', chains: 2, links: 2 });
  expect(exportPage.mock.calls).toEqual([['c1'], ['c2'], ['c2']]);
  expect(openExport).toHaveBeenCalledOnce();
  const [, parts] = files.saveFile.mock.calls[0] as [string, string[]];
  expect(JSON.parse(parts.join(''))).toMatchObject({ complete: true, chains: [{ id: 'a' }, { id: 'b' }] });
});
