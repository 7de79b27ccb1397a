import { View } from '@tarojs/components';
import type { CallView } from '@shared/contracts/call';
import { GuestsPanel } from '../../features/call/GuestsPanel';
import { RecordingPanel } from '../../features/call/RecordingPanel';
import type { Panel } from '../../features/call/RoomBar';
import { Conversation } from '../../features/conversation/Conversation';
import { Button } from '../../ui/Button';
import { useFamily } from './useFamily';

type Props = {
  readonly panel: Panel;
  readonly view: CallView;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** A sheet over the room: leaving the page would end microphone and camera. */
export function RoomPanel({ panel, view, onChanged, onClose }: Props) {
  const family = useFamily(view.me.who === 'patient' && panel === 'guests');
  return (
    <View className="room__panel">
      {panel === 'recording' && <RecordingPanel view={view} onChanged={onChanged} />}
      {panel === 'guests' && <GuestsPanel view={view} family={family} onChanged={onChanged} />}
      {panel === 'talk' && view.me.who !== 'guest' && (
        <View className="room__talk">
          <Conversation consultationId={view.consultationId} side={view.me.who} readOnly={false} />
        </View>
      )}
      <Button kind="quiet" onPress={onClose}>
        收起
      </Button>
    </View>
  );
}
