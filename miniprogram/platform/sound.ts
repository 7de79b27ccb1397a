import Taro from '@tarojs/taro';

/** Plays one sound; `onEnd` hears when it is over, was stopped, or could not be played (`true`). */
export function playSound(url: string, onEnd: (hasFailed: boolean) => void): { stop(): void } {
  const player = Taro.createInnerAudioContext();
  let isOver = false;
  const over = (hasFailed: boolean) => {
    if (isOver) return;
    isOver = true;
    player.destroy();
    onEnd(hasFailed);
  };
  player.src = url;
  player.onEnded(() => over(false));
  player.onError(() => over(true));
  player.play();
  return {
    stop() {
      if (isOver) return;
      player.stop();
      over(false);
    },
  };
}
