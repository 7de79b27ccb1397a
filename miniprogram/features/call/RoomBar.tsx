import { View } from '@tarojs/components';
import type { Room, RoomState } from '../../platform/room/room';
import { Pressable } from '../../ui/Pressable';

export type Panel = 'talk' | 'guests' | 'recording';
type Props = {
  readonly room: Room;
  readonly state: RoomState;
  readonly withVideo: boolean;
  readonly soundOnly: boolean;
  readonly onSoundOnly: (on: boolean) => void;
  readonly panels: readonly Panel[];
  readonly onPanel: (panel: Panel) => void;
  readonly onHangUp: () => void;
};

const PANEL_TEXT: Record<Panel, string> = { talk: '发文字', guests: '第三方', recording: '录制' };

/** What can be done in a room, at the thumb. */
export function RoomBar(props: Props) {
  const { room, state, withVideo, soundOnly } = props;
  const key = (label: string, onPress: () => void, off = false) => (
    <Pressable key={label} className={`room__key ${off ? 'room__key--off' : ''}`} onPress={onPress}>
      {label}
    </Pressable>
  );
  return (
    <View className="room__bar">
      {key(
        state.microphone ? '静音' : '取消静音',
        () => room.setMicrophone(!state.microphone),
        !state.microphone,
      )}
      {withVideo &&
        !soundOnly &&
        key(state.camera ? '关闭画面' : '打开画面', () => room.setCamera(!state.camera), !state.camera)}
      {withVideo && !soundOnly && state.camera && key('翻转镜头', () => room.turnCamera())}
      {withVideo && key(soundOnly ? '恢复画面' : '只用语音', () => props.onSoundOnly(!soundOnly), soundOnly)}
      {props.panels.map((it) => key(PANEL_TEXT[it], () => props.onPanel(it)))}
      <Pressable className="room__key room__key--end" onPress={props.onHangUp}>
        挂断
      </Pressable>
    </View>
  );
}
