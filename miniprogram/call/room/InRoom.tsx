import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CallView } from '@shared/contracts/call';
import { RoomBar, type Panel } from '../../features/call/RoomBar';
import { Stage } from '../../features/call/Stage';
import type { RoomScreen } from '../../features/call/useRoom';
import { leftText, qualityText } from '../../features/call/words';
import { useNow } from '../../platform/clock';
import { Page } from '../../ui/Page';
import { RoomPanel } from './RoomPanel';

type Props = {
  readonly view: CallView;
  readonly screen: Extract<RoomScreen, { kind: 'open' }>;
  readonly onChanged: () => void;
  readonly onHangUp: () => void;
};

/** A line worse than this is said, with what helps. */
const POOR = 4;
const EVERY_MS = 10_000;

/** In the room: who is there, how long yet, what the line is like, and all that can be done. */
export function InRoom({ view, screen, onChanged, onHangUp }: Props) {
  const { room, state } = screen;
  const [panel, setPanel] = useState<Panel>();
  const [soundOnly, setSoundOnly] = useState(false);
  // Instants of the server and of the phone may differ: what counts is how long ago the server said so.
  const [skew] = useState(() => view.now - Date.now());
  const now = useNow(EVERY_MS) + skew;
  const withVideo = view.channel === 'video';
  const quieten = (on: boolean) => {
    setSoundOnly(on);
    room.setCamera(!on);
  };
  return (
    <Page fill>
      <View className="room">
        <View className="room__head">
          <Text>{view.appointment ? leftText(view.appointment.until, now) : ''}</Text>
          {view.recording.isRunning && <Text>正在录制</Text>}
          <Text>
            {state.phase === 'reconnecting' ? '连接中断，正在重新连接…' : qualityText(state.quality)}
            {withVideo && !soundOnly && state.quality > POOR ? '，可以只用语音' : ''}
          </Text>
        </View>
        <Stage view={view} room={room} state={state} soundOnly={soundOnly} />
        <RoomBar
          room={room}
          state={state}
          withVideo={withVideo}
          soundOnly={soundOnly}
          onSoundOnly={quieten}
          panels={view.me.who === 'guest' ? ['recording'] : ['talk', 'guests', 'recording']}
          onPanel={setPanel}
          onHangUp={onHangUp}
        />
        {panel && (
          <RoomPanel panel={panel} view={view} onChanged={onChanged} onClose={() => setPanel(undefined)} />
        )}
      </View>
    </Page>
  );
}
