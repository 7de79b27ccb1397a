import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { phoneOf, testWorld, type TestWorld } from '../testWorld';
import { signatureOf } from './contentChecks';

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld({});
});
afterEach(() => world.stop());

type Answer = Record<string, unknown>;
const get = async (path: string) => (await (await fetch(world.url + path)).json()) as Answer;
const tokenNow = async (more = '') =>
  String(
    (await get(`/cgi-bin/token?grant_type=client_credential&appid=wxtest&secret=app-secret${more}`))[
      'access_token'
    ],
  );
const post = async (path: string, body: object, token?: string) =>
  fetch(`${world.url}${path}?access_token=${token ?? (await tokenNow())}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
const ask = async (path: string, body: object, token?: string) =>
  (await (await post(path, body, token)).json()) as Answer;
const exchange = (code: unknown, secret = 'app-secret') =>
  get(
    `/sns/jscode2session?appid=wxtest&secret=${secret}&js_code=${String(code)}&grant_type=authorization_code`,
  );
const codeOf = async (operation: 'loginCode' | 'phoneCode', who = '小梅') =>
  (await (await phoneOf(world, who)).ask(operation, {}))['code'];

it('tells the openid behind a login code once, and not after five minutes', async () => {
  const code = await codeOf('loginCode');
  expect(await exchange(code)).toMatchObject({ openid: 'o-mei' });
  expect(await exchange(code)).toMatchObject({ errcode: 40029 });
  const late = await codeOf('loginCode');
  await world.control.advance(5 * 60_000);
  expect(await exchange(late)).toMatchObject({ errcode: 40029 });
});

it('refuses a wrong secret', async () => {
  expect(await exchange(await codeOf('loginCode'), 'guess')).toMatchObject({ errcode: 40125 });
});

it('keeps one access token for two hours, and tells an old one from one that never was', async () => {
  const first = await tokenNow();
  expect(await tokenNow()).toBe(first);
  await world.control.advance(7_200_000);
  const second = await tokenNow();
  expect(second).not.toBe(first);
  const check = (token: string) => ask('/wxa/msg_sec_check', {}, token);
  expect(await check(first)).toMatchObject({ errcode: 42001 });
  expect(await check('made-up')).toMatchObject({ errcode: 40001 });
  expect(await check('')).toMatchObject({ errcode: 41001 });
});

it('gives the telephone number behind a code once, and not for the code of a login', async () => {
  const path = '/wxa/business/getuserphonenumber';
  const code = await codeOf('phoneCode');
  expect(await ask(path, { code })).toMatchObject({
    errcode: 0,
    phone_info: { phoneNumber: '13800138000', countryCode: '86', watermark: { appid: 'wxtest' } },
  });
  expect(await ask(path, { code })).toMatchObject({ errcode: 40029 });
  expect(await ask(path, { code: await codeOf('loginCode') })).toMatchObject({ errcode: 40029 });
});

const message = (change: object = {}) => ({
  touser: 'o-mei',
  template_id: 'tmpl-accepted',
  page: 'patient/consultation/index?id=1',
  data: {
    thing1: { value: '林医生' },
    time2: { value: '2026年11月23日 15:01' },
    phrase3: { value: '已接诊' },
  },
  ...change,
});
const send = (change: object = {}) => ask('/cgi-bin/message/subscribe/send', message(change));

it('sends one message for each yes, and none to whoever said no', async () => {
  const mei = await phoneOf(world, '小梅');
  expect(await send()).toMatchObject({ errcode: 43101 });
  await mei.ask('subscribe', { answers: { 'tmpl-accepted': 'accept' } });
  expect(await send()).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(await send()).toMatchObject({ errcode: 43101 });
  await mei.ask('subscribe', { answers: { 'tmpl-accepted': 'reject' } });
  expect(await send()).toMatchObject({ errcode: 43101 });
  expect(world.control.wechat.messages()).toMatchObject([
    { openid: 'o-mei', templateId: 'tmpl-accepted', data: { thing1: '林医生', phrase3: '已接诊' } },
  ]);
});

it('refuses a message that does not fit, and keeps the yes for one that does', async () => {
  world.control.wechat.accept('o-mei', 'tmpl-accepted');
  const data = (change: object) => ({ data: { ...message().data, ...change } });
  const name = (field: string) => ({ errcode: 47003, errmsg: expect.stringContaining(field) as string });
  expect(await send(data({ thing1: { value: '字'.repeat(21) } }))).toMatchObject(name('thing1'));
  expect(await send(data({ time2: { value: '明天下午' } }))).toMatchObject(name('time2'));
  expect(await send(data({ phrase3: { value: 'ok' } }))).toMatchObject(name('phrase3'));
  expect(await send(data({ phrase3: {} }))).toMatchObject(name('phrase3'));
  expect(await send({ touser: '小梅' })).toMatchObject({ errcode: 40003 });
  expect(await send({ template_id: 'none' })).toMatchObject({ errcode: 40037 });
  expect(await send({ page: 'https://example.com' })).toMatchObject({ errcode: 41030 });
  expect(await send()).toMatchObject({ errcode: 0 });
});

it('finds what it was told to find in a text', async () => {
  const check = (content: string, change: object = {}) =>
    ask('/wxa/msg_sec_check', { content, version: 2, scene: 2, openid: 'o-mei', ...change });
  expect(await check('孩子发烧了')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
  expect(await check('有违禁测试词')).toMatchObject({ result: { suggest: 'risky' } });
  world.control.wechat.judge('包治百病', 'review');
  expect(await check('包治百病')).toMatchObject({ result: { suggest: 'review' } });
  expect(await check('', {})).toMatchObject({ errcode: 44002 });
  expect(await check('好', { openid: 'o-nobody' })).toMatchObject({ errcode: 40003 });
});

it('draws a code for a page and a scene, and says why it does not', async () => {
  const code = (body: object) => post('/wxa/getwxacodeunlimit', body);
  const drawn = await code({ scene: 'd=doctor-lin', page: 'patient/doctor/index' });
  expect(drawn.headers.get('content-type')).toBe('image/png');
  expect(
    Buffer.from(await drawn.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(await (await code({ scene: 'x'.repeat(33) })).json()).toMatchObject({ errcode: 40169 });
  expect(await (await code({ scene: '医生' })).json()).toMatchObject({ errcode: 40169 });
  expect(await (await code({ scene: 'a', page: '/patient' })).json()).toMatchObject({ errcode: 41030 });
});

it('tells later, signed, what it has found in a picture', async () => {
  const pushed: { url: URL; body: Answer }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Answer;
      pushed.push({ url: new URL(request.url ?? '', 'http://app'), body });
      response.end('success');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
  await world.stop();
  const users = [{ openid: 'o-mei', nickname: '小梅' }];
  world = await testWorld(
    {},
    { wechat: { appid: 'wxtest', appSecret: 'app-secret', users, push: { url, token: 'push-token' } } },
  );
  const asked = {
    media_url: 'https://x/risky-test.jpg',
    media_type: 2,
    version: 2,
    scene: 1,
    openid: 'o-mei',
  };
  const { trace_id: traceId } = await ask('/wxa/media_check_async', asked);
  await world.control.advance(2000);
  const [first] = pushed;
  expect(first?.body).toMatchObject({
    Event: 'wxa_media_check',
    trace_id: traceId,
    result: { suggest: 'risky', label: 21000 },
  });
  const { timestamp, nonce, signature } = Object.fromEntries(first!.url.searchParams);
  expect(signature).toBe(signatureOf('push-token', timestamp!, nonce!));
  server.close();
});
