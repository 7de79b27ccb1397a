import cloudbase from '@cloudbase/node-sdk';
import tcb from 'tcb-admin-node';
import { expect, it } from 'vitest';
import { phoneOf, testWorld } from '../testWorld';

const WHO = `exports.main = async (event, context) => JSON.parse(context.environment).TCB_UUID;`;

it("tells the app's server who is behind a user id, and refuses one that is nobody's", async () => {
  const world = await testWorld({ who: WHO });
  const uid = String((await (await phoneOf(world, '小梅')).call('who'))['result']);
  const app = cloudbase.init({
    env: 'test-env',
    secretId: 'AKIDtest',
    secretKey: 'secret',
    serviceUrl: `${world.url}/admin`,
  } as never);
  const { userInfo } = await app.auth().queryUserInfo({ uid });
  expect(userInfo).toMatchObject({ openId: 'o-mei', appId: 'wxtest', uid, nickName: '小梅' });
  await expect(app.auth().queryUserInfo({ uid: 'f'.repeat(32) })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  });
  await world.stop();
});

it('tells a function whether its caller may read a file, by the rules of the bucket', async () => {
  const rules = { read: 'resource.openid == auth.openid', write: true };
  const world = await testWorld({}, { config: { storage: { rules } } });
  const mei = await phoneOf(world, '小梅');
  const ticket = await mei.ask('uploadMetadata', { cloudPath: 'mine.txt' });
  const form = new FormData();
  form.append('key', 'mine.txt');
  form.append('Signature', String(ticket['authorization']));
  form.append('x-cos-security-token', String(ticket['token']));
  form.append('x-cos-meta-fileid', String(ticket['cosFileId']));
  form.append('file', new Blob(['x']));
  await fetch(String(ticket['url']), { method: 'POST', body: form });
  const app = tcb.init({
    env: 'test-env',
    secretId: 'AKIDtest',
    secretKey: 'secret',
    serviceUrl: `${world.url}/admin`,
  }) as unknown as { getFileAuthority: (asked: object) => Promise<{ data: { read: boolean }[] }> };
  const readable = async (openid: string) => {
    process.env['WX_OPENID'] = openid;
    const fileList = ['mine.txt', 'none.txt'].map((path) => ({ type: 'READ', path }));
    const { data } = await app.getFileAuthority({ fileList });
    delete process.env['WX_OPENID'];
    return data.map(({ read }) => read);
  };
  expect(await readable('o-mei')).toEqual([true, false]);
  expect(await readable('o-chen')).toEqual([false, false]);
  await world.stop();
});
