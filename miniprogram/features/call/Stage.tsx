import { Text, View } from '@tarojs/components';
import type { CallView } from '@shared/contracts/call';
import { inBrowser } from '../../platform/host';
import { Picture } from '../../platform/room/Picture';
import type { Room, RoomState } from '../../platform/room/room';
import './call.scss';
import { nameOf } from './words';

type Props = {
  readonly view: CallView;
  readonly room: Room;
  readonly state: RoomState;
  /** 只用语音: nobody's picture is shown. */
  readonly soundOnly: boolean;
};

/** Everybody else large, oneself small. */
export function Stage({ view, room, state, soundOnly }: Props) {
  const withVideo = view.channel === 'video';
  const isSeen = withVideo && state.camera;
  const named = (userId: string) => {
    const person = view.people.find((it) => it.userId === userId);
    return person ? nameOf(person) : '对方';
  };
  return (
    <View className="room__stage">
      {state.peers.length === 0 && (
        <Text className="room__nobody">
          {state.phase === 'in' ? '您已在诊室，正在等对方进入' : '正在连接诊室…'}
        </Text>
      )}
      {state.peers.map((it) => (
        <View key={it.userId} className="room__person">
          <Picture
            room={room}
            userId={it.userId}
            className={`room__picture ${it.hasPicture && !soundOnly ? '' : 'room__picture--away'}`}
          />
          <Text className="room__name">
            {named(it.userId)}
            {it.hasSound ? '' : ' · 已静音'}
            {withVideo && !it.hasPicture ? ' · 未开画面' : ''}
          </Text>
        </View>
      ))}
      {(isSeen || !inBrowser) && (
        // Inside WeChat this component is what sends: without it on the page nobody hears this side either.
        <View className={`room__own ${isSeen ? '' : 'room__own--away'}`}>
          <Picture room={room} className="room__picture" />
        </View>
      )}
    </View>
  );
}
