import { roomIdOf } from '@shared/domain/call/call';
import { effect } from '../../_runtime/effect';

/** 移出第三方 at the vendor; the ticket they still have is good for minutes, so the room's own callback sends them away again. */
export const onGuestRemoved = effect(
  'call.onGuestRemoved',
  ['call.guest_removed'],
  async ({ consultationId, userId }, { runtime }) =>
    (await runtime.ports.rooms()).remove(roomIdOf(consultationId), userId),
);
