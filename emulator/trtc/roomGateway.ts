import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../clock';
import type { UpgradeHandler } from '../kernel/listen';
import type { Rooms } from './rooms';
import {
  checkPrivateMapKey,
  checkUserSig,
  PRIVILEGE,
  TicketRefused,
  type RoomRight,
  type TrtcApp,
} from './ticket';

/** A ticket that is not taken. */
const CLOSE_REFUSED = 4401;
const PATH = '/trtc/room';

type Said =
  | { readonly type: 'signal'; readonly to: string; readonly data: unknown }
  | { readonly type: 'media'; readonly audio: boolean; readonly video: boolean }
  | { readonly type: 'leave' }
  | { readonly type: 'recorded'; readonly taskId: string; readonly base64: string; readonly last: boolean };

export type RoomGateway = { readonly upgrade: UpgradeHandler; readonly stop: () => void };

/**
 * The door for browsers, over `/trtc/room`: the vendor's own protocol is closed, so this one carries the offers and answers
 * of WebRTC between two browsers. It looks at the same two tickets as the vendor would.
 */
export function roomGateway(app: TrtcApp, rooms: Rooms, clock: Clock): RoomGateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 8 * 1024 * 1024 });

  const connect = (socket: WebSocket, userId: string, right: RoomRight): void => {
    const { roomId, privileges } = right;
    const place = rooms.enter({
      userId,
      right,
      tell: (message) => socket.send(JSON.stringify(message)),
      close: () => socket.close(),
    });
    socket.on('message', (data) => {
      const said = parsed(String(data));
      if (said?.type === 'signal') rooms.pass(roomId, userId, said.to, { type: 'signal', data: said.data });
      if (said?.type === 'media') {
        const video = said.video && (privileges & PRIVILEGE.sendPictures) !== 0;
        rooms.tellOthers(roomId, userId, { type: 'media', userId, audio: said.audio, video });
      }
      if (said?.type === 'recorded')
        rooms.takeRecorded(roomId, said.taskId, Buffer.from(said.base64, 'base64'), said.last);
      if (said?.type === 'leave') {
        place.leave(false);
        socket.close();
      }
    });
    socket.on('close', () => place.leave(true));
    socket.on('error', () => socket.terminate());
  };

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://emulator');
      if (url.pathname !== PATH) return false;
      server.handleUpgrade(request, socket, head, (connection) => {
        const said = (name: string) => url.searchParams.get(name) ?? '';
        try {
          const userId = said('userId');
          checkUserSig(said('userSig'), userId, app, clock.now());
          const right = checkPrivateMapKey(said('privateMapKey'), userId, app, clock.now());
          if (right.roomId !== said('roomId') || (right.privileges & PRIVILEGE.enter) === 0)
            throw new TicketRefused('another room');
          connect(connection, userId, right);
        } catch (error) {
          connection.close(CLOSE_REFUSED, error instanceof TicketRefused ? error.message : 'malformed');
        }
      });
      return true;
    },
    stop() {
      server.clients.forEach((client) => client.terminate());
      server.close();
    },
  };
}

function parsed(text: string): Said | undefined {
  try {
    return JSON.parse(text) as Said;
  } catch {
    return undefined;
  }
}
