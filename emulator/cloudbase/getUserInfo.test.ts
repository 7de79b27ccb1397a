import cloudbase from '@cloudbase/node-sdk';
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
