import * as z from 'zod/mini';
import { operation } from '../operation';

export const removeUserByStrRoomId = operation(
  z.object({
    SdkAppId: z.int(),
    RoomId: z.string(),
    UserIds: z.array(z.string()).check(z.minLength(1), z.maxLength(10)),
  }),
  ({ RoomId, UserIds }, { roomEvents, rooms }) => {
    rooms?.remove(RoomId, UserIds);
    roomEvents.push({ kind: 'removed', roomId: RoomId, userIds: UserIds });
    return {};
  },
);
