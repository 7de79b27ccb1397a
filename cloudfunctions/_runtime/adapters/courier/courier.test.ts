import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testWorld, type TestWorld } from '../../../../emulator/testWorld';
import { CourierRefused, CourierUnavailable } from '../../ports/courier';
import { createCourier } from './courier';

const OPTIONS = { appKey: 'merchant', appSecret: 'a secret of the courier', hasColdChain: false };
const TO = {
  ...{ name: '王芳', phone: '13800138000', detail: '幸福里 1 号' },
  region: { province: '北京市', city: '北京市', county: '朝阳区' },
};

let world: TestWorld;
let shop: Server;
let heard: { headers: Record<string, string>; body: string }[];
let answersWith: number;
beforeEach(async () => {
  world = await testWorld({}, { courier: OPTIONS });
  heard = [];
  answersWith = 200;
  shop = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answersWith).end('{}');
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await world.stop();
  await new Promise((resolve) => shop.close(resolve));
});

const courier = (change: object = {}, now = world.clock.now) =>
  createCourier({ ...OPTIONS, name: '演示快递', code: 'DEMO', baseUrl: world.url, ...change }, now);
const parcel = (change: object = {}) => ({
  ...{ id: 'parcel-1', from: { name: '药房', phone: '010-60000001', address: '建国路 8 号' }, to: TO },
  ...{ isCold: false, notifyUrl: `http://127.0.0.1:${String((shop.address() as AddressInfo).port)}/` },
  ...change,
});

it('books a parcel once under its number, and tells what has become of it', async () => {
  const booked = await courier().book(parcel());
  expect(await courier().book(parcel())).toEqual(booked);
  expect(await courier().eventsOf('parcel-1')).toEqual([]);
  await world.control.courier.move('parcel-1', 'collected', { place: '朝阳网点' });
  expect(await courier().eventsOf('parcel-1')).toMatchObject([{ kind: 'collected', place: '朝阳网点' }]);
  expect(await courier().eventsOf('parcel-2')).toBeUndefined();
});

it('signs what it tells, so that whoever has another key is not believed', async () => {
  await courier().book(parcel());
  await world.control.courier.move('parcel-1', 'collected', { times: 2 });
  expect(heard).toHaveLength(2);
  const [{ headers, body }] = heard as [(typeof heard)[0]];
  const now = world.clock.now();
  expect(courier().readNotification(headers, body, now)).toMatchObject({
    parcelId: 'parcel-1',
    event: { kind: 'collected' },
  });
  expect(() => courier().readNotification(headers, body.replace('collected', 'delivered'), now)).toThrow();
  expect(() => courier().readNotification(headers, body, now + 301_000)).toThrow();
  expect(() => courier().readNotification({}, body, now)).toThrow();
  await world.control.courier.forge('parcel-1', 'delivered');
  expect(() => courier().readNotification(heard.at(-1)!.headers, heard.at(-1)!.body, now)).toThrow();
});

it('tells again what nobody took', async () => {
  await courier().book(parcel());
  answersWith = 500;
  await world.control.courier.move('parcel-1', 'collected');
  answersWith = 200;
  await world.control.advance(15_000);
  await world.control.advance(3_600_000);
  expect(heard).toHaveLength(2);
  await world.control.courier.tellAgain('parcel-1');
  expect(heard).toHaveLength(3);
});

it('believes nobody with another key, and nobody who asks too late', async () => {
  await expect(courier({ appSecret: 'guessed' }).book(parcel())).rejects.toThrow(CourierUnavailable);
  const late = () => world.clock.now() - 301_000;
  await expect(courier({}, late).book(parcel())).rejects.toThrow(CourierUnavailable);
  await expect(courier({ baseUrl: 'http://127.0.0.1:9' }).book(parcel())).rejects.toThrow(CourierUnavailable);
});

it('takes nothing cold where it cannot keep it cold', async () => {
  await expect(courier().book(parcel({ isCold: true }))).rejects.toThrow(CourierRefused);
});
