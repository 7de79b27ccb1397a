import { Text } from '@tarojs/components';
import { useVoice } from '../platform/useVoice';
import { Button } from './Button';
import './VoiceButton.scss';
import { voiceProblem } from './voiceProblem';

/** 用说的: not there at all where it could not work. */
export function VoiceButton({ onWords }: { readonly onWords: (words: string) => void }) {
  const { isThere, state, problem, start, stop } = useVoice(onWords);
  if (!isThere) return null;
  return (
    <>
      <Button kind="quiet" onPress={state === 'off' ? start : stop} busy={state === 'writing'}>
        {state === 'off' ? '按一下，用说的' : state === 'listening' ? '正在听，说完请按这里' : '正在写成文字'}
      </Button>
      <Text className="voice__note">
        {problem ? voiceProblem[problem] : '说的话会变成文字，您可以再改。我们不保存声音。'}
      </Text>
    </>
  );
}
