import { expect, it } from 'vitest';
import { startClock } from '../clock';
import { listen } from '../kernel/listen';
import { wechatSessions } from './sessions';
import { wechatService } from './wechatService';

async function wechat() {
  const clock = startClock();
  const sessions = wechatSessions(clock);
  const service = wechatService({ appid: 'wx1', appSecret: 's', sessions, clock });
  const server = await listen({ services: [service] });
  const get = async (path: string) =>
    (await (await fetch(server.url + path)).json()) as Record<string, unknown>;
  const exchange = (code: string, secret = 's') =>
    get(`/sns/jscode2session?appid=wx1&secret=${secret}&js_code=${code}&grant_type=authorization_code`);
  return { clock, sessions, exchange, get, stop: () => server.stop() };
}

it('tells the openid behind a login code once, and not after five minutes', async () => {
  const { clock, sessions, exchange, stop } = await wechat();
  const code = sessions.issueCode('o-mei');
  expect(await exchange(code)).toMatchObject({ openid: 'o-mei' });
  expect(await exchange(code)).toMatchObject({ errcode: 40029 });
  const late = sessions.issueCode('o-mei');
  await clock.advance(5 * 60_000);
  expect(await exchange(late)).toMatchObject({ errcode: 40029 });
  await stop();
});

it('refuses a wrong secret', async () => {
  const { sessions, exchange, stop } = await wechat();
  expect(await exchange(sessions.issueCode('o-mei'), 'guess')).toMatchObject({ errcode: 40125 });
  await stop();
});

it('keeps one access token for two hours', async () => {
  const { clock, get, stop } = await wechat();
  const path = '/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s';
  const first = await get(path);
  expect(first['expires_in']).toBe(7200);
  expect((await get(path))['access_token']).toBe(first['access_token']);
  await clock.advance(7_200_000);
  expect((await get(path))['access_token']).not.toBe(first['access_token']);
  await stop();
});
