import { useEffect, useRef, useState } from 'react';
import { MAX_VOICE_SECONDS } from '@shared/domain/consultation/message';
import { record, type Recorded, type Recording } from '../../platform/recorder';
import { whyNot } from '../../platform/toast';
import { useHidden } from '../../platform/useShown';

type State = 'off' | 'asking' | 'recording';

/** 录音: begins with one tap, ends with another; leaving the page stops the microphone. */
export function useRecording(onRecorded: (it: Recorded) => void, start = record) {
  const [state, setState] = useState<State>('off');
  const [seconds, setSeconds] = useState(0);
  const current = useRef<Recording>();
  const isGone = useRef(false);

  function cancel(): void {
    current.current?.cancel();
    current.current = undefined;
    setState('off');
  }
  async function begin(): Promise<void> {
    setState('asking');
    const recording = await start(MAX_VOICE_SECONDS);
    // Left meanwhile: the microphone must not stay on.
    if (isGone.current) return recording?.cancel();
    if (!recording) {
      whyNot('麦克风现在用不了，请检查是否允许使用，或直接打字');
      return setState('off');
    }
    current.current = recording;
    setSeconds(0);
    setState('recording');
  }
  async function finish(): Promise<void> {
    const recording = current.current;
    if (!recording) return;
    current.current = undefined;
    setState('off');
    const recorded = await recording.stop();
    if (recorded) onRecorded({ ...recorded, seconds: Math.min(recorded.seconds, MAX_VOICE_SECONDS) });
    else whyNot('说话时间太短，请再说一次');
  }

  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => {
    if (state !== 'recording') return undefined;
    const timer = setInterval(
      () =>
        setSeconds((now) => {
          if (now + 1 >= MAX_VOICE_SECONDS) void latest.current();
          return now + 1;
        }),
      1000,
    );
    return () => clearInterval(timer);
  }, [state]);
  useHidden(cancel);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      current.current?.cancel();
    };
  }, []);
  return { state, seconds, begin, finish, cancel };
}
