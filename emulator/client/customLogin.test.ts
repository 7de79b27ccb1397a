import cloudbase from '@cloudbase/node-sdk';
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testWorld, type TestWorld } from '../testWorld';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const ours = pair();
const WHO = `exports.main = async (event, context) => {
  const { WX_OPENID, TCB_CUSTOM_USER_ID } = JSON.parse(context.environment);
  return { openid: WX_OPENID, uid: TCB_CUSTOM_USER_ID, told: event.userInfo };
};`;

let world: TestWorld;
beforeEach(async () => {
  world = await testWorld(
    { who: WHO },
    { customLogin: { privateKeyId: 'key-1', publicKeyPem: ours.publicKey } },
  );
});
afterEach(() => world.stop());

const ticketFor = (uid: string, key = ours.privateKey, env = 'test-env'): string =>
  cloudbase
    .init({
      env,
      secretId: 'a',
      secretKey: 'b',
      credentials: { private_key_id: 'key-1', private_key: key, env_id: env },
    } as never)
    .auth()
    .createTicket(uid);
const post = async (path: string, body: object, token = '') =>
  (await (
    await fetch(`${world.url}/client/${path}`, {
      method: 'POST',
      headers: { 'x-client-token': token },
      body: JSON.stringify(body),
    })
  ).json()) as Record<string, unknown>;

it('signs in whom a ticket of the app names, and functions hear of them as of no WeChat user', async () => {
  const { token, uid } = await post('signInWithTicket', { ticket: ticketFor('staff-0001') });
  expect(uid).toBe('staff-0001');
  const { result } = await post('callFunction', { name: 'who', data: {} }, String(token));
  expect(result).toEqual({ uid: 'staff-0001' });
});

it('takes no ticket of another key, of another environment, changed, or older than ten minutes', async () => {
  const refused = async (ticket: string) => (await post('signInWithTicket', { ticket }))['errCode'];
  expect(await refused(ticketFor('staff-0001', pair().privateKey))).toBe(-1);
  expect(await refused(ticketFor('staff-0001', ours.privateKey, 'other-env'))).toBe(-1);
  const good = ticketFor('staff-0001');
  const [head, payload, signature] = good.split('.');
  const other = Buffer.from(payload!, 'base64url').toString().replace('staff-0001', 'staff-0002');
  expect(await refused(`${head}.${Buffer.from(other).toString('base64url')}.${signature}`)).toBe(-1);
  expect(await refused('nonsense')).toBe(-1);
  await world.control.advance(10 * 60_000);
  expect(await refused(good)).toBe(-1);
});
