import type { SpeechProblem } from '../platform/speech';

/** Why nothing was written down, and what to do instead. */
export const voiceProblem: Record<SpeechProblem, string> = {
  no_microphone: '麦克风现在用不了，请直接打字；也可以在右上角「设置」里看看是否允许使用麦克风',
  nothing_heard: '没有听清，请靠近一点再说一次，或直接打字',
  failed: '语音暂时用不了，请直接打字',
};
