import type { Opening, Room } from './room';
import { openWeappRoom } from './weappRoom';

/** Opens a room inside WeChat; in a browser `openRoom.h5.ts` stands in its place. */
export const openRoom = (opening: Opening): Promise<Room> => openWeappRoom(opening);
