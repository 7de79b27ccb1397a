import type { IncomingMessage } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../clock';
import type { CollectionSpec } from '../cloudbaserc';
import { allows } from '../cloudbase/rules/allows';
import type { WatchedDocument } from '../cloudbase/realtime/subscription';
import type { WatchedDatabase, Watches } from '../cloudbase/realtime/watches';
import type { UpgradeHandler } from '../kernel/listen';
import type { WechatSessions } from '../wechat/sessions';
import { authOf } from './subject';

const PING_MS = 20_000;
const CLOSE_UNAUTHORIZED = 4401;

type Asked =
  | {
      readonly type: 'subscribe';
      readonly id: string;
      readonly collection: string;
      readonly docId?: string;
      readonly where?: Record<string, unknown>;
    }
  | { readonly type: 'unsubscribe'; readonly id: string };

export type WatchGateway = {
  readonly upgrade: UpgradeHandler;
  /** Cuts every connection, as a lost network would; the clients come back by themselves. */
  readonly cut: () => void;
  readonly connections: () => number;
  readonly stop: () => void;
};

/** Database watch for clients, over `/client/watch?token=`. */
export function watchGateway(options: {
  watches: Watches;
  database: WatchedDatabase;
  collections: readonly CollectionSpec[];
  sessions: WechatSessions;
  clock: Clock;
}): WatchGateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });
  const rulesOf = new Map(options.collections.map(({ name, rules }) => [name, rules]));

  const connect = (socket: WebSocket, openid: string): void => {
    const open = new Map<string, () => void>();
    const send = (message: unknown): void => socket.send(JSON.stringify(message, datesAsExtendedJson));
    const deny = (id: string, errCode: number, errMsg: string): void => {
      open.delete(id);
      send({ type: 'error', id, errCode, errMsg });
    };
    const mayRead = (collection: string) => (doc: WatchedDocument) =>
      allows(rulesOf.get(collection), 'read', {
        names: { auth: authOf(openid), doc, now: options.clock.now() },
        get: (name, id) => options.database.get(name, id),
      });
    const subscribe = (asked: Asked & { type: 'subscribe' }): void => {
      const { id, collection, docId } = asked;
      const rules = rulesOf.get(collection);
      // A closed collection is refused even while nothing is in it.
      if (!rules || rules.read === undefined || rules.read === false)
        return deny(id, -502003, PERMISSION_DENIED);
      open.get(id)?.();
      const close = options.watches.open({
        collection,
        ...(docId === undefined ? { where: withOpenid(asked.where ?? {}, openid) } : { docId }),
        mayRead: mayRead(collection),
        onSnapshot: (snapshot) => send({ type: 'snapshot', id, snapshot }),
        onDenied: () => deny(id, -502003, PERMISSION_DENIED),
      });
      open.set(id, close);
    };
    socket.on('message', (data) => {
      const asked = parse(String(data));
      if (asked?.type === 'subscribe') subscribe(asked);
      if (asked?.type === 'unsubscribe') {
        open.get(asked.id)?.();
        open.delete(asked.id);
      }
    });
    socket.on('close', () => open.forEach((close) => close()));
    socket.on('error', () => socket.terminate());
  };

  const alive = new WeakSet<WebSocket>();
  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.has(socket)) socket.terminate();
      alive.delete(socket);
      socket.ping();
    }
  }, PING_MS);
  pinging.unref();

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://emulator');
      if (url.pathname !== '/client/watch') return false;
      server.handleUpgrade(request as IncomingMessage, socket, head, (connection) => {
        const openid = options.sessions.openidOf(url.searchParams.get('token'));
        if (!openid) return connection.close(CLOSE_UNAUTHORIZED, 'unknown token');
        alive.add(connection);
        connection.on('pong', () => alive.add(connection));
        connect(connection, openid);
      });
      return true;
    },
    cut: () => server.clients.forEach((client) => client.terminate()),
    connections: () => server.clients.size,
    stop() {
      clearInterval(pinging);
      server.clients.forEach((client) => client.terminate());
      server.close();
    },
  };
}

const PERMISSION_DENIED = 'database permission denied | errMsg: Permission denied';

/** WeChat's client lets a query say `{openid}` for the one who asks. */
function withOpenid(where: Record<string, unknown>, openid: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(where), (_key, value: unknown) =>
    value === '{openid}' ? openid : value,
  ) as Record<string, unknown>;
}

function parse(text: string): Asked | undefined {
  try {
    const asked = JSON.parse(text) as Asked;
    return typeof asked?.id === 'string' ? asked : undefined;
  } catch {
    return undefined;
  }
}

// `JSON.stringify` has called toJSON by the time a replacer sees the value: the date itself is on `this`.
function datesAsExtendedJson(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  return original instanceof Date ? { $date: original.getTime() } : value;
}
