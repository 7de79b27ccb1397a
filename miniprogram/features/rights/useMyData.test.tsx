// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { confirm } from '../../platform/confirm';
import { saveFile } from '../../platform/saveFile';
import type { rightsService } from './service';
import { useExport, useMyData } from './useMyData';

vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../platform/useLoaded', () => ({
  useLoaded: () => ({ screen: { kind: 'ready', value: { patients: [] } }, reload: vi.fn() }),
}));
vi.mock('../../platform/confirm', () => ({ confirm: vi.fn() }));
vi.mock('../../platform/saveFile', () => ({ saveFile: vi.fn() }));

type Service = typeof rightsService;
const said = vi.fn<(refusal?: string, done?: string) => void>();
beforeEach(() => vi.clearAllMocks());

describe('taking everything along', () => {
  const part = (n: number, nextCursor?: string) => ok({ part: n, exportedAt: 0, nextCursor }) as never;
  const exporting = (parts: Service['part']) =>
    renderHook(() => useExport(said, { part: parts } as Service)).result;

  it('fetches part after part, and saves only with a press of its own', async () => {
    const parts = vi.fn<Service['part']>();
    parts.mockResolvedValueOnce(part(1, 'c1')).mockResolvedValueOnce(part(2));
    const copy = exporting(parts);
    await act(() => copy.current.fetch.run());
    expect(parts.mock.calls).toEqual([[undefined], ['c1']]);
    expect(copy.current).toMatchObject({ isFetched: true, parts: 2 });
    expect(saveFile).not.toHaveBeenCalled();
    vi.mocked(saveFile).mockResolvedValue('saved');
    await act(() => copy.current.save.run());
    expect(said).toHaveBeenCalledWith(undefined, '已导出，请妥善保管这份文件');
    act(() => copy.current.drop());
    expect(copy.current.isFetched).toBe(false);
  });

  it('takes a sheet that was closed for no failure, and a failure for one', async () => {
    const copy = exporting(async () => part(1));
    await act(() => copy.current.fetch.run());
    vi.mocked(saveFile).mockResolvedValue('cancelled');
    await act(() => copy.current.save.run());
    expect(said).not.toHaveBeenCalled();
    vi.mocked(saveFile).mockResolvedValue('failed');
    await act(() => copy.current.save.run());
    expect(said).toHaveBeenCalledWith('没有保存成功，请再试一次');
    expect(copy.current.isFetched).toBe(true);
  });

  it('says what is wrong when a part does not come, and has nothing to save', async () => {
    const copy = exporting(async () => reject('transport.no_answer'));
    await act(() => copy.current.fetch.run());
    expect(said).toHaveBeenCalledOnce();
    expect(copy.current.isFetched).toBe(false);
  });
});

describe('having somebody erased', () => {
  const person = { id: PatientId.parse('p1'), name: '王芳' } as never;

  it('leads on where a case stands in the way', async () => {
    const onErased = vi.fn();
    const service = {
      persons: async () => ok({ patients: [person] }) as never,
      review: async () => reject('patient.case_open') as never,
      erase: vi.fn(),
    };
    const { result } = renderHook(() => useMyData(said, onErased, service));
    await waitFor(() => expect(result.current.screen.kind).toBe('ready'));
    await act(() => result.current.erase(person));
    expect(result.current.inTheWay).toMatch(/问诊/);
    expect(confirm).not.toHaveBeenCalled();
    expect(service.erase).not.toHaveBeenCalled();
    expect(onErased).not.toHaveBeenCalled();
    expect(said).not.toHaveBeenCalled();
  });
});
