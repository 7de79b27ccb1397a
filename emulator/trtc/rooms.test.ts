import { afterAll, beforeAll, expect, it } from 'vitest';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { WebSocket } from 'ws';
import { testWorld, type TestWorld } from '../testWorld';

const APP = { sdkAppId: 1400000001, appKey: 'app-key' };
const signer = new Api(APP.sdkAppId, APP.appKey);

/** Answers what it was sent, so that a test can read it. */
const LISTENER = `exports.main = async (event) => ({ statusCode: 200, body: 'ok' });`;

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(
    { listener: LISTENER },
    {
      config: { gateway: { routes: [{ path: '/told', function: 'listener' }] } },
      trtc: { ...APP, callback: { url: (origin) => `${origin}/http/told`, key: 'callback-key' } },
    },
  );
});
afterAll(() => world.stop());

type Wanted = {
  userSig?: string;
  key?: string;
  roomId?: string;
  app?: Api;
  privileges?: number;
  seconds?: number;
};
function come(userId: string, wanted: Wanted = {}) {
  const { app = signer, roomId = 'r1', privileges = 63, seconds = 600 } = wanted;
  const query = new URLSearchParams({
    ...{ userId, roomId },
    userSig: wanted.userSig ?? app.genUserSig(userId, seconds),
    privateMapKey: wanted.key ?? app.genPrivateMapKeyWithStringRoomID(userId, seconds, roomId, privileges),
  });
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/trtc/room?${query}`);
  const heard: Record<string, unknown>[] = [];
  const waiting: ((it: Record<string, unknown>) => void)[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Record<string, unknown>;
    const next = waiting.shift();
    if (next) next(message);
    else heard.push(message);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  return {
    socket,
    closed,
    next: () =>
      heard.length > 0
        ? Promise.resolve(heard.shift()!)
        : new Promise<Record<string, unknown>>((resolve) => waiting.push(resolve)),
    say: (message: object) => socket.send(JSON.stringify(message)),
  };
}
const refusal = async (userId: string, wanted: Wanted) => (await come(userId, wanted).closed).reason;

it('lets in whoever has both tickets, and carries signals from one to the other', async () => {
  const mei = come('mei');
  expect(await mei.next()).toMatchObject({ type: 'joined', users: [] });
  const chen = come('chen');
  expect(await chen.next()).toMatchObject({ type: 'joined', users: ['mei'] });
  expect(await mei.next()).toEqual({ type: 'entered', userId: 'chen' });
  chen.say({ type: 'signal', to: 'mei', data: 'offer' });
  expect(await mei.next()).toEqual({ type: 'signal', data: 'offer', from: 'chen' });
  chen.say({ type: 'leave' });
  expect(await mei.next()).toEqual({ type: 'left', userId: 'chen' });
  mei.say({ type: 'leave' });
  await mei.closed;
  await world.control.trtc.settled();
  expect(world.control.trtc.callbacks()).toMatchObject([
    { type: 103, info: { RoomId: 'r1', UserId: 'mei' }, status: 200 },
    { type: 103, info: { UserId: 'chen' } },
    { type: 104, info: { UserId: 'chen', Reason: 1 } },
    { type: 104, info: { UserId: 'mei', Reason: 1 } },
  ]);
});

it('refuses a ticket of another key, user, application or room, one that is over, and nonsense', async () => {
  const other = new Api(APP.sdkAppId, 'another key');
  expect(await refusal('mei', { app: other })).toBe('signature');
  expect(await refusal('mei', { userSig: signer.genUserSig('chen', 600) })).toBe('another user');
  expect(await refusal('mei', { app: new Api(7, APP.appKey) })).toBe('another application');
  const elsewhere = signer.genPrivateMapKeyWithStringRoomID('mei', 600, 'r2', 63);
  expect(await refusal('mei', { key: elsewhere })).toBe('another room');
  expect(await refusal('mei', { key: signer.genUserSig('mei', 600) })).not.toBe('');
  expect(await refusal('mei', { userSig: 'nonsense' })).toBe('malformed');
  expect(await refusal('mei', { seconds: -1 })).toBe('expired');
  expect(await refusal('mei', { privileges: 1 })).toBe('another room');
});

it('puts out whoever is removed, comes from elsewhere, or is in a room that is dismissed', async () => {
  const first = come('mei');
  await first.next();
  const second = come('mei');
  expect(await first.next()).toEqual({ type: 'elsewhere' });
  await second.next();
  world.control.trtc.kick('r1', 'mei');
  expect(await second.next()).toEqual({ type: 'removed' });
  const third = come('mei');
  await third.next();
  world.control.trtc.dismiss('r1');
  expect(await third.next()).toEqual({ type: 'dismissed' });
  await third.closed;
  expect(world.control.trtc.inRoom('r1')).toEqual([]);
});
