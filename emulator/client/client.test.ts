import { afterEach, describe, expect, it } from 'vitest';
import { phoneOf, testWorld, type TestWorld } from '../testWorld';

let world: TestWorld;
afterEach(() => world.stop());

const withStorage = (rules: Record<string, boolean | string>) =>
  testWorld({}, { config: { storage: { rules } } });
type Ticket = Record<'url' | 'token' | 'authorization' | 'fileId' | 'cosFileId', string>;

async function put(ticket: Ticket, path: string, text: string): Promise<number> {
  const form = new FormData();
  form.append('key', path);
  form.append('Signature', ticket.authorization);
  form.append('x-cos-security-token', ticket.token);
  form.append('x-cos-meta-fileid', ticket.cosFileId);
  form.append('file', new Blob([text], { type: 'text/plain' }), 'a.txt');
  return (await fetch(ticket.url, { method: 'POST', body: form })).status;
}

describe('a phone', () => {
  it('shows the personas and never an openid', async () => {
    world = await testWorld({});
    const listed = await (await fetch(`${world.url}/client/users`)).text();
    expect(JSON.parse(listed)).toEqual({
      users: [{ nickname: '小梅', note: '患者' }, { nickname: '陈医生' }],
    });
    const login = await fetch(`${world.url}/client/login`, { method: 'POST', body: '{"nickname":"小梅"}' });
    expect(await login.text()).not.toContain('o-mei');
  });

  it('can be given a new account, which is another person', async () => {
    world = await testWorld({ who: `exports.main = async (event) => event.userInfo.openId;` });
    const made = async () =>
      (await (
        await fetch(`${world.url}/client/users`, { method: 'POST', body: '{"nickname":"新用户"}' })
      ).json()) as {
        nickname: string;
      };
    const [first, second] = [await made(), await made()];
    expect([first.nickname, second.nickname]).toEqual(['新用户', '新用户2']);
    const answers = await Promise.all(
      [first, second].map(
        async ({ nickname }) => (await (await phoneOf(world, nickname)).call('who'))['result'],
      ),
    );
    expect(new Set(answers).size).toBe(2);
  });

  it('is refused everything while nobody is logged in', async () => {
    world = await testWorld({ who: `exports.main = async () => 1;` });
    const response = await fetch(`${world.url}/client/callFunction`, {
      method: 'POST',
      body: '{"name":"who"}',
    });
    expect(response.status).toBe(401);
  });

  it('gives the app a login code that WeChat redeems', async () => {
    world = await testWorld({});
    const { code } = await (await phoneOf(world, '小梅')).ask('loginCode', {});
    const query = `appid=wxtest&secret=app-secret&js_code=${String(code)}&grant_type=authorization_code`;
    expect(await (await fetch(`${world.url}/sns/jscode2session?${query}`)).json()).toMatchObject({
      openid: 'o-mei',
    });
  });

  it('gets the script that makes a browser its WeChat', async () => {
    world = await testWorld({});
    const response = await fetch(`${world.url}/client/wx.js`);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    const script = await response.text();
    expect(() => new Function(script)).not.toThrow();
    expect(script).toContain('选择一个微信用户（模拟器）');
  });
});

describe('files', () => {
  it('are put, read and removed by their owner alone, as the rules say', async () => {
    world = await withStorage({
      read: 'resource.openid == auth.openid',
      write: 'resource.openid == auth.openid',
    });
    const [mei, chen] = await Promise.all([phoneOf(world, '小梅'), phoneOf(world, '陈医生')]);
    const ticket = (await mei.ask('uploadMetadata', { cloudPath: 'a/b.txt' })) as Ticket;
    expect(await put(ticket, 'a/b.txt', 'hello')).toBeLessThan(300);

    const urlFor = async (phone: typeof mei) =>
      (
        (await phone.ask('tempUrls', { fileList: [ticket.fileId] }))['fileList'] as Record<string, unknown>[]
      )[0]!;
    expect(await (await fetch(String((await urlFor(mei))['tempFileURL']))).text()).toBe('hello');
    expect(await urlFor(chen)).toMatchObject({ status: -503002, tempFileURL: '' });
    expect(await chen.ask('uploadMetadata', { cloudPath: 'a/b.txt' })).toMatchObject({ errCode: -503002 });
    expect(await chen.ask('deleteFile', { fileList: [ticket.fileId] })).toMatchObject({
      fileList: [{ status: -503002 }],
    });
    expect(await mei.ask('deleteFile', { fileList: [ticket.fileId] })).toMatchObject({
      fileList: [{ status: 0 }],
    });
    expect(await urlFor(mei)).toMatchObject({ status: -503003 });
  });

  it('can only go where the rules let them', async () => {
    world = await withStorage({ read: false, write: '/^images\\//.test(resource.path)' });
    const mei = await phoneOf(world, '小梅');
    expect(await mei.ask('uploadMetadata', { cloudPath: 'images/1.jpg' })).toHaveProperty('fileId');
    expect(await mei.ask('uploadMetadata', { cloudPath: 'records/1.jpg' })).toMatchObject({
      errCode: -503002,
    });
    expect(await mei.ask('uploadMetadata', { cloudPath: '../x' })).toMatchObject({ errCode: -503001 });
  });
});
