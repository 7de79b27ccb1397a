// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Speech } from './speech';
import { useVoice } from './useVoice';

const agreed = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('./privacy', () => ({ isPrivacyAgreed: agreed }));

let heard: Parameters<Speech['listen']>[0];
const stop = vi.fn();
const listen = vi.fn<Speech['listen']>((it) => {
  heard = it;
  return { stop };
});
const engine = () => ({ listen });
const onWords = vi.fn();
const open = () => renderHook(() => useVoice(onWords, engine));

beforeEach(() => {
  vi.clearAllMocks();
  agreed.mockResolvedValue(true);
});

describe('telling instead of typing', () => {
  it('hands over what was heard and is ready for more', async () => {
    const { result } = open();
    await act(() => result.current.start());
    expect(result.current.state).toBe('listening');
    act(() => result.current.stop());
    expect(stop).toHaveBeenCalledOnce();
    expect(result.current.state).toBe('writing');
    act(() => {
      heard.onWords('咳嗽三天');
      heard.onEnd();
    });
    expect(onWords).toHaveBeenCalledWith('咳嗽三天');
    expect(result.current.state).toBe('off');
  });

  it('says that nothing was heard, and takes that back at the next try', async () => {
    const { result } = open();
    await act(() => result.current.start());
    act(() => heard.onEnd('nothing_heard'));
    expect(result.current.problem).toBe('nothing_heard');
    await act(() => result.current.start());
    expect(result.current.problem).toBeUndefined();
  });

  it('opens no microphone before the privacy guide is agreed to', async () => {
    agreed.mockResolvedValue(false);
    const { result } = open();
    await act(() => result.current.start());
    expect(listen).not.toHaveBeenCalled();
    expect(result.current.problem).toBe('no_microphone');
  });

  it('stops listening when the page is left, and writes nothing afterwards', async () => {
    const { result, unmount } = open();
    await act(() => result.current.start());
    unmount();
    expect(stop).toHaveBeenCalledOnce();
    heard.onWords('别人的话');
    expect(onWords).not.toHaveBeenCalled();
  });

  it('is not offered where there is no speech engine', () => {
    const { result } = renderHook(() => useVoice(onWords, () => undefined));
    expect(result.current.isThere).toBe(false);
  });
});
