import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { playSound } from '../../platform/sound';
import { whyNot } from '../../platform/toast';
import { Pressable } from '../../ui/Pressable';

type Props = { readonly url: string; readonly seconds: number };

/** 语音: its length, and play or stop. Only one sounds at a time, because the next one stops it. */
export function VoiceNote({ url, seconds }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const player = useRef<{ stop(): void }>();
  useEffect(() => () => player.current?.stop(), []);
  function toggle(): void {
    if (isPlaying) return player.current?.stop();
    sounding?.stop();
    setPlaying(true);
    player.current = playSound(url, (hasFailed) => {
      setPlaying(false);
      if (hasFailed) whyNot('语音没有放出来，请检查网络后再点一次');
    });
    sounding = player.current;
  }
  return (
    <Pressable
      className="bubble__box bubble__voice"
      ariaLabel={`语音 ${seconds} 秒，${isPlaying ? '停止' : '播放'}`}
      onPress={toggle}
    >
      <Text>{isPlaying ? '正在播放，点按停止' : '语音，点按播放'}</Text>
      <View className="bubble__seconds">
        <Text>{seconds} 秒</Text>
      </View>
    </Pressable>
  );
}

let sounding: { stop(): void } | undefined;
