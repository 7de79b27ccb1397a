import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { phoneOf, testWorld, type TestWorld } from '../../../../emulator/testWorld';
import { WechatUnavailable } from '../../ports/wechat';
import { createWechat } from './wechat';

let world: TestWorld;
let now: number;
beforeEach(async () => {
  world = await testWorld({});
  now = Date.now();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

const wechat = (secret = 'app-secret', baseUrl = world.url) =>
  createWechat({ appid: 'wxtest', secret, baseUrl }, () => now);
const codeOf = async (nickname = '小梅') =>
  String((await (await phoneOf(world, nickname)).ask('phoneCode', {}))['code']);
/** Counts what the adapter asks for from now on. */
function counting() {
  const fetched = vi.spyOn(globalThis, 'fetch');
  return (path: string) =>
    fetched.mock.calls.filter(([address]) => address instanceof URL && address.pathname === path).length;
}
const TOKEN = '/cgi-bin/stable_token';
const NUMBER = '/wxa/business/getuserphonenumber';
const fail = (path: string) =>
  world.control.faults.add({ operation: `POST ${path}`, kind: 'drop_before', times: 1 });

test('The code of the button is the number of who pressed it, once', async () => {
  const code = await codeOf();
  const server = wechat();
  expect(await server.phoneNumberOf(code, 'o-mei')).toBe('13800138000');
  expect(await server.phoneNumberOf(code, 'o-mei')).toBeUndefined();
});

test('A code that is older than five minutes, or made up, gives no number', async () => {
  const code = await codeOf();
  await world.control.advance(5 * 60_000);
  expect(await wechat().phoneNumberOf(code, 'o-mei')).toBeUndefined();
  expect(await wechat().phoneNumberOf('made-up', 'o-mei')).toBeUndefined();
});

test('The access token is asked for once, and anew shortly before it ends', async () => {
  const asked = counting();
  const server = wechat();
  const ask = async () => server.phoneNumberOf(await codeOf(), 'o-mei');
  await ask();
  await ask();
  expect(asked(TOKEN)).toBe(1);
  now += 7200_000 - 5 * 60_000 - 1;
  await ask();
  expect(asked(TOKEN)).toBe(1);
  now += 1;
  await ask();
  expect(asked(TOKEN)).toBe(2);
});

test('A token that WeChat has ended is replaced, and the code still counts', async () => {
  const asked = counting();
  const server = wechat();
  await server.phoneNumberOf('made-up', 'o-mei');
  await world.control.advance(7200_000);
  expect(await server.phoneNumberOf(await codeOf('陈医生'), 'o-chen')).toBe('13900139000');
  expect(asked(TOKEN)).toBe(2);
});

test('A wrong secret and a server out of reach are no answer, never a spent code', async () => {
  const code = await codeOf();
  await expect(wechat('guess').phoneNumberOf(code, 'o-mei')).rejects.toBeInstanceOf(WechatUnavailable);
  await expect(
    wechat('app-secret', 'http://127.0.0.1:9').phoneNumberOf(code, 'o-mei'),
  ).rejects.toBeInstanceOf(WechatUnavailable);
  for (const path of [TOKEN, NUMBER]) {
    fail(path);
    await expect(wechat().phoneNumberOf(code, 'o-mei')).rejects.toBeInstanceOf(WechatUnavailable);
  }
  expect(await wechat().phoneNumberOf(code, 'o-mei')).toBe('13800138000');
});

test('What is thrown names neither the code nor the token', async () => {
  fail(NUMBER);
  const code = await codeOf();
  const error = await wechat()
    .phoneNumberOf(code, 'o-mei')
    .catch((it: Error) => it);
  expect(String(error)).not.toContain(code);
  expect(String(error)).not.toContain('access_token');
});

test('A text is passed, doubted or refused as WeChat says; without an answer nothing is said to have passed', async () => {
  await codeOf();
  const server = wechat();
  expect(await server.checkText('医生讲得很清楚', 'o-mei')).toBe('pass');
  expect(await server.checkText('这里有疑似测试词', 'o-mei')).toBe('review');
  expect(await server.checkText('这里有违禁测试词', 'o-mei')).toBe('risky');
  await expect(server.checkText('您好', 'o-nobody')).rejects.toThrow(WechatUnavailable);
  fail('/wxa/msg_sec_check');
  await expect(server.checkText('您好', 'o-mei')).rejects.toThrow(WechatUnavailable);
});
