import * as z from 'zod/mini';
import { operation } from '../operation';

export const dismissRoomByStrRoomId = operation(
  z.object({ SdkAppId: z.int(), RoomId: z.string() }),
  ({ RoomId }, { roomEvents, rooms }) => {
    rooms?.dismiss(RoomId);
    roomEvents.push({ kind: 'dismissed', roomId: RoomId, userIds: [] });
    return {};
  },
);
