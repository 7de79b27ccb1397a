import { useEffect, useMemo, useRef, useState } from 'react';
import { isPrivacyAgreed } from './privacy';
import { speech, type Speech, type SpeechProblem } from './speech';

export type VoiceState = 'off' | 'listening' | 'writing';

const PAUSED = /[，。；、？！,.;?!]$/;

/** What was typed, and behind it what was said. */
export const joined = (typed: string, said: string): string => {
  const before = typed.trimEnd();
  return before === '' ? said : `${before}${PAUSED.test(before) ? '' : '，'}${said}`;
};

/** Telling instead of typing. What is heard is only words in the field: the person sees them and can mend them. */
export function useVoice(onWords: (words: string) => void, of: () => Speech | undefined = speech) {
  const engine = useMemo(of, [of]);
  const [state, setState] = useState<VoiceState>('off');
  const [problem, setProblem] = useState<SpeechProblem>();
  const running = useRef<{ stop(): void }>(undefined);
  const gone = useRef(false);
  const latest = useRef(onWords);
  useEffect(() => {
    latest.current = onWords;
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      running.current?.stop();
    };
  }, []);

  const start = async () => {
    if (!engine || running.current) return;
    setProblem(undefined);
    if (!(await isPrivacyAgreed())) return setProblem('no_microphone');
    if (gone.current) return;
    setState('listening');
    running.current = engine.listen({
      // A page that was left takes no more words: nobody would see them there.
      onWords: (words) => gone.current || latest.current(words),
      onEnd: (why) => {
        running.current = undefined;
        if (gone.current) return;
        setState('off');
        setProblem(why);
      },
    });
  };
  const stop = () => {
    if (state === 'listening') setState('writing');
    running.current?.stop();
  };
  return { isThere: engine !== undefined, state, problem, start, stop };
}
