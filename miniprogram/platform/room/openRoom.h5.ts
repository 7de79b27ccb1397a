import { openLocalRoom } from './localRoom';
import type { Opening, Room } from './room';

/** Opens a room in a browser: at TRTC, or where no account is set in the emulated cloud. */
export async function openRoom(opening: Opening): Promise<Room> {
  if (opening.ticket.signalUrl !== undefined) return openLocalRoom(opening);
  return (await import('./trtcWebRoom')).openTrtcWebRoom(opening);
}
