import { createHmac } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testWorld, type TestWorld } from '../../../../emulator/testWorld';
import { ForgedCallback, RoomsUnavailable } from '../../ports/rooms';
import { createTrtcRooms } from './rooms';

let world: TestWorld;
beforeAll(async () => void (world = await testWorld({})));
afterEach(() => world.control.faults.clear());
afterAll(() => world.stop());

const rooms = (secretKey = 'secret') =>
  createTrtcRooms({
    ...{ secretId: 'AKIDtest', secretKey, region: 'ap-shanghai', baseUrl: world.url },
    ...{ sdkAppId: 1400000001, appKey: 'app-key', callbackKey: 'callback-key' },
    ...{ bucket: 'bucket-1', bucketRoot: 'cloud://env.bucket-1' },
  });

/** Read and checked by hand, apart from the library that wrote it. */
function read(ticket: string) {
  const base64 = ticket.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
  const it = JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as Record<string, string>;
  const text = ['identifier', 'sdkappid', 'time', 'expire', 'userbuf']
    .filter((name) => it[`TLS.${name}`] !== undefined)
    .map((name) => `TLS.${name}:${it[`TLS.${name}`]}\n`)
    .join('');
  const signature = createHmac('sha256', 'app-key').update(text).digest('base64');
  return { ...it, holds: signature === it['TLS.sig'] };
}

test('A ticket is signed for one user and so many seconds', () => {
  const { userSig } = rooms().keysFor({ userId: 'p-case-1', roomId: 'case-1', privileges: 63, seconds: 600 });
  expect(read(userSig)).toMatchObject({
    holds: true,
    'TLS.identifier': 'p-case-1',
    'TLS.sdkappid': 1400000001,
    'TLS.expire': 600,
  });
});

test('The room and the rights stand in the second ticket, under the signature', () => {
  const keys = rooms().keysFor({ userId: 'p-case-1', roomId: 'case-1', privileges: 15, seconds: 600 });
  const ticket = read(keys.privateMapKey) as unknown as Record<string, string> & { holds: boolean };
  expect(ticket.holds).toBe(true);
  const buffer = Buffer.from(ticket['TLS.userbuf']!, 'base64');
  const after = 3 + buffer.readUInt16BE(1);
  expect(buffer.subarray(3, after).toString()).toBe('p-case-1');
  expect(buffer.readUInt32BE(after + 12)).toBe(15);
  expect(buffer.subarray(after + 22).toString()).toBe('case-1');
});

test('A room is dismissed and a user removed by its string id', async () => {
  await rooms().remove('case-1', 'g-1');
  await rooms().dismiss('case-1');
  expect(world.control.tencentCloud.roomEvents()).toEqual([
    { kind: 'removed', roomId: 'case-1', userIds: ['g-1'] },
    { kind: 'dismissed', roomId: 'case-1', userIds: [] },
  ]);
});

test('What is gone already counts as gone; a wrong key or no answer does not', async () => {
  const fault = (operation: string, code: string) =>
    world.control.faults.add({ operation: `tencentCloud.${operation}`, kind: 'error', code, times: 1 });
  fault('DismissRoomByStrRoomId', 'FailedOperation.RoomNotExist');
  await rooms().dismiss('case-1');
  await expect(rooms('wrong').dismiss('case-1')).rejects.toBeInstanceOf(RoomsUnavailable);
  fault('RemoveUserByStrRoomId', 'InternalError');
  await expect(rooms().remove('case-1', 'g-1')).rejects.toBeInstanceOf(RoomsUnavailable);
});

test('A recording begins with a robot of its own and ends; ended twice, it has ended', async () => {
  const task = await rooms().startRecording('case-1', 'r0-case-1');
  expect(task).not.toBe('');
  await rooms().stopRecording(task);
  await rooms().stopRecording(task);
  await rooms().stopRecording('a task that nobody knows');
  await expect(rooms('wrong').startRecording('case-1', 'r1')).rejects.toBeInstanceOf(RoomsUnavailable);
});

const signed = (event: object, key = 'callback-key', app = '1400000001') => {
  const body = JSON.stringify(event);
  const sign = createHmac('sha256', key).update(body).digest('base64');
  return [{ sign, sdkappid: app }, body] as const;
};
const ENTERED = {
  EventGroupId: 1,
  EventType: 103,
  EventInfo: { RoomId: 'case-1', UserId: 'p', EventMsTs: 5 },
};

test('Who comes and goes is read from a signed callback', () => {
  expect(rooms().readCallback(...signed(ENTERED))).toEqual([
    { kind: 'entered', roomId: 'case-1', userId: 'p', at: 5 },
  ]);
  expect(rooms().readCallback(...signed({ ...ENTERED, EventType: 104 }))).toMatchObject([{ kind: 'left' }]);
  expect(rooms().readCallback(...signed({ ...ENTERED, EventType: 203 }))).toEqual([]);
  expect(rooms().readCallback(...signed({ something: 'else' }))).toEqual([]);
});

test('A callback of another key, another application, or changed on its way is forged', () => {
  expect(() => rooms().readCallback(...signed(ENTERED, 'another key'))).toThrow(ForgedCallback);
  expect(() => rooms().readCallback(...signed(ENTERED, 'callback-key', '7'))).toThrow(ForgedCallback);
  const [headers, body] = signed(ENTERED);
  expect(() => rooms().readCallback(headers, body.replace('"p"', '"d"'))).toThrow(ForgedCallback);
  expect(() => rooms().readCallback({}, body)).toThrow(ForgedCallback);
});

test('A finished file is found where the vendor has put it', () => {
  const file = { FileName: 'x.mp4', StartTimeStamp: 1000, EndTimeStamp: 62_400 };
  const EventInfo = { RoomId: 'case-1', TaskId: 't1', Payload: { Status: 0, FileMessage: [file] } };
  const event = { EventGroupId: 3, EventType: 310, EventInfo };
  const told = rooms().readCallback(...signed(event));
  const fileId = 'cloud://env.bucket-1/recordings/case-1/t1/x.mp4';
  expect(told).toEqual([{ kind: 'recorded', roomId: 'case-1', taskId: 't1', fileId, seconds: 61 }]);
});
