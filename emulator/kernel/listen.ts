import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { corsHeaders, isOpenToBrowsers } from './cors';
import { json, type Service, type WireRequest, type WireResponse } from './service';

/** Answers WebSocket upgrades; says false when the path is not its own. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export type Listener = { readonly url: string; readonly port: number; readonly stop: () => Promise<void> };

/** Larger than any body a vendor's API takes. */
const BODY_LIMIT_BYTES = 110 * 1024 * 1024;
/** Longer than any SDK keeps an idle connection, so that a request never meets one that is just being closed. */
const KEEP_ALIVE_MS = 120_000;

/** Puts the services behind one port; the first that owns a request answers it. */
export async function listen(options: {
  services: readonly Service[];
  port?: number;
  host?: string;
  upgrade?: UpgradeHandler;
  onAccess?: (line: string) => void;
}): Promise<Listener> {
  const server = createServer((message, response) => void answer(message, response, options));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('upgrade', (message, socket, head) => {
    if (!options.upgrade?.(message, socket, head)) socket.destroy();
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  options: { services: readonly Service[]; onAccess?: (line: string) => void },
): Promise<void> {
  const body = await readBody(message).catch(() => undefined);
  if (!body) {
    message.destroy();
    return;
  }
  const request = toWire(message, body);
  const reply = await dispatch(request, options.services);
  options.onAccess?.(`${request.method} ${request.path} ${reply.status}`);
  send(request, reply, response);
}

async function dispatch(request: WireRequest, services: readonly Service[]): Promise<WireResponse> {
  if (request.method === 'OPTIONS' && isOpenToBrowsers(request.path)) return { status: 204 };
  const service = services.find((candidate) => candidate.owns(request));
  if (!service) return json(404, { code: 'NO_SUCH_PATH', message: `${request.method} ${request.path}` });
  try {
    return await service.handle(request);
  } catch (error) {
    const id = randomUUID();
    console.error(`[emulator] ${service.name} failed on ${request.method} ${request.path} (${id})`, error);
    return json(500, { code: 'EMULATOR_BUG', message: `See the emulator's log for ${id}` });
  }
}

function send(request: WireRequest, reply: WireResponse, response: ServerResponse): void {
  // Status 0 stands for "no answer came": the connection breaks.
  if (reply.status === 0) return breakOff(request, response);
  // Text goes out in one write with its headers, bytes would take two.
  const body = reply.body ?? '';
  const bodiless = reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, {
    ...(isOpenToBrowsers(request.path) ? corsHeaders : {}),
    ...reply.headers,
    ...(bodiless
      ? {}
      : { 'content-length': reply.headers?.['content-length'] ?? String(Buffer.byteLength(body)) }),
  });
  response.end(request.method === 'HEAD' || bodiless ? undefined : body);
}

function breakOff(request: WireRequest, response: ServerResponse): void {
  if (!request.headers['sec-fetch-mode']) return void response.destroy();
  // A browser silently sends again what a kept-alive connection lost, unless an answer had begun.
  response.writeHead(200, { 'content-length': '1' });
  response.flushHeaders();
  response.socket?.destroySoon();
}

function toWire(message: IncomingMessage, body: Buffer): WireRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    target,
    path: mark < 0 ? target : target.slice(0, mark),
    get query() {
      return new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
    },
    headers,
    body,
    origin: `http://${message.headers.host ?? '127.0.0.1'}`,
    remoteAddress: message.socket.remoteAddress ?? '',
  };
}

/** By events: an iterator over the stream costs more than the rest of a short request. */
const readBody = (message: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_LIMIT_BYTES) return reject(new Error('body too large'));
      chunks.push(chunk);
    });
    message.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    message.on('error', reject);
    message.on('close', () => reject(new Error('broken off')));
  });
