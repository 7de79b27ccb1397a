import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { openRoom } from '../../platform/room/openRoom';
import type { Room, RoomState } from '../../platform/room/room';
import { useHidden } from '../../platform/useShown';
import { explain } from './messages';
import { callService } from './service';

/** Coming in, in the room, out of it, or not let in. */
export type RoomScreen =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly room: Room; readonly state: RoomState; readonly closesAt: number }
  | { readonly kind: 'over'; readonly ending: NonNullable<RoomState['ending']> };

const NO_DEVICE = '没有打开麦克风或摄像头。请在系统或微信设置里允许使用，再试一次';

/**
 * 诊室里. Whoever leaves the page, or lets it out of sight, has microphone and camera ended at once; coming back is
 * another press.
 */
export function useRoom(id: ConsultationId, service = callService, open = openRoom) {
  const [screen, setScreen] = useState<RoomScreen>({ kind: 'opening' });
  const room = useRef<Room | undefined>(undefined);
  const gone = useRef(false);

  const enter = useCallback(async () => {
    gone.current = false;
    setScreen({ kind: 'opening' });
    const reply = await service.enter(id);
    if (!reply.ok) return setScreen({ kind: 'failed', message: explain(reply.code) });
    const { ticket, withVideo, closesAt } = reply.value;
    const renew = async () => {
      const again = await service.enter(id);
      return again.ok ? again.value.ticket : undefined;
    };
    let opened: Room;
    try {
      opened = await open({ ticket, renew, withVideo });
    } catch {
      return setScreen({ kind: 'failed', message: NO_DEVICE });
    }
    // The page was left while the camera was being asked for.
    if (gone.current) return opened.leave();
    room.current = opened;
    let wasIn = false;
    const draw = () => {
      const state = opened.state();
      if (state.phase === 'in' && !wasIn) void service.arrive(id);
      wasIn = state.phase === 'in';
      if (state.phase === 'over') setScreen({ kind: 'over', ending: state.ending ?? 'left' });
      else setScreen({ kind: 'open', room: opened, state, closesAt });
    };
    opened.listen(draw);
    draw();
  }, [id, service, open]);

  const leave = useCallback(() => {
    gone.current = true;
    const opened = room.current;
    room.current = undefined;
    if (!opened || opened.state().phase === 'over') return;
    opened.leave();
    void service.leave(id);
  }, [id, service]);

  useEffect(() => {
    void enter();
    return leave;
  }, [enter, leave]);
  useHidden(leave);
  return { screen, enter, leave };
}
