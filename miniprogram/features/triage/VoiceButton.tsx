import { Text } from '@tarojs/components';
import type { SpeechProblem } from '../../platform/speech';
import { Button } from '../../ui/Button';
import './triage.scss';
import { useVoice } from './useVoice';

const problemText: Record<SpeechProblem, string> = {
  no_microphone: '麦克风现在用不了，请直接打字；也可以在右上角「设置」里看看是否允许使用麦克风',
  nothing_heard: '没有听清，请靠近一点再说一次，或直接打字',
  failed: '语音暂时用不了，请直接打字',
};

/** Not there at all where it could not work. */
export function VoiceButton({ onWords }: { readonly onWords: (words: string) => void }) {
  const { isThere, state, problem, start, stop } = useVoice(onWords);
  if (!isThere) return null;
  return (
    <>
      <Button kind="quiet" onPress={state === 'off' ? start : stop} busy={state === 'writing'}>
        {state === 'off' ? '按一下，用说的' : state === 'listening' ? '正在听，说完请按这里' : '正在写成文字'}
      </Button>
      <Text className="triage__note">
        {problem ? problemText[problem] : '说的话会变成文字，您可以再改。我们不保存声音。'}
      </Text>
    </>
  );
}
