import { inBrowser } from './host';

export type SpeechProblem = 'no_microphone' | 'nothing_heard' | 'failed';

type Heard = {
  /** What was understood; once for every stretch of speech. */
  onWords(words: string): void;
  /** Listening has ended, by itself or because it was stopped. */
  onEnd(problem?: SpeechProblem): void;
};
export type Speech = { listen(heard: Heard): { stop(): void } };

const LONGEST_MS = 60_000;

type Manager = {
  onStop: (it: { readonly result: string }) => void;
  onError: (it: { readonly retcode: number }) => void;
  start(options: { readonly duration: number; readonly lang: 'zh_CN' }): void;
  stop(): void;
};
type Recognition = {
  lang: string;
  processLocally: boolean;
  onresult: (it: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void;
  onerror: (it: { readonly error: string }) => void;
  onend: () => void;
  start(): void;
  stop(): void;
};
type RecognitionClass = { readonly prototype: object; new (): Recognition };

declare const requirePlugin: ((name: string) => { getRecordRecognitionManager(): Manager }) | undefined;

/** Speech to words, or nothing where the app was built without it or the browser would send the voice elsewhere. */
export const speech = (): Speech | undefined => (inBrowser ? browserSpeech() : weChatSpeech());

/** 同声传译, WeChat's own plugin; a package that does not declare it has none. */
function weChatSpeech(): Speech | undefined {
  let manager: Manager;
  try {
    if (typeof requirePlugin !== 'function') return undefined;
    manager = requirePlugin('WechatSI').getRecordRecognitionManager();
  } catch {
    return undefined;
  }
  return {
    listen({ onWords, onEnd }) {
      manager.onStop = ({ result }) => {
        if (result) onWords(result);
        onEnd(result ? undefined : 'nothing_heard');
      };
      manager.onError = ({ retcode }) => onEnd(WECHAT_PROBLEMS[retcode] ?? 'failed');
      manager.start({ duration: LONGEST_MS, lang: 'zh_CN' });
      return { stop: () => manager.stop() };
    },
  };
}

/** The plugin's numbers: no sound could be taken; what was taken held nothing. */
const WECHAT_PROBLEMS: Readonly<Record<number, SpeechProblem>> = {
  [-30001]: 'no_microphone',
  [-30003]: 'nothing_heard',
};

/** Only where the browser can be told to listen on the device itself: a complaint must not go to the browser's maker. */
function browserSpeech(): Speech | undefined {
  const Class = (globalThis as { readonly SpeechRecognition?: RecognitionClass }).SpeechRecognition;
  if (!Class || !('processLocally' in Class.prototype)) return undefined;
  return {
    listen({ onWords, onEnd }) {
      const recognition = new Class();
      let problem: SpeechProblem | undefined;
      let words = '';
      recognition.lang = 'zh-CN';
      recognition.processLocally = true;
      recognition.onresult = ({ results }) => {
        words = Array.from(results, (it) => it[0]?.transcript ?? '').join('');
      };
      recognition.onerror = ({ error }) => {
        problem = BROWSER_PROBLEMS[error] ?? 'failed';
      };
      recognition.onend = () => {
        if (words) onWords(words);
        onEnd(words ? undefined : (problem ?? 'nothing_heard'));
      };
      recognition.start();
      return { stop: () => recognition.stop() };
    },
  };
}

const BROWSER_PROBLEMS: Readonly<Record<string, SpeechProblem>> = {
  'not-allowed': 'no_microphone',
  'audio-capture': 'no_microphone',
  'no-speech': 'nothing_heard',
};
