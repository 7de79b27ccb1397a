import { beforeEach, expect, test } from 'vitest';
import { HOUR_MS } from '@shared/kernel/time';
import { accountOfPerson, CaseWorld, PICTURES } from '../../testing/caseWorld';
import { pictureUrlOf } from '../_runtime/pictureUrl';
import { parts } from './parts';

const PATH = `sealed/${accountOfPerson('patient')}/1`;
const FILE = `cloud://test.bucket/${PATH}`;
const CONTENT = Buffer.from('what the picture shows');

let world: CaseWorld;
let stored: Map<string, Uint8Array>;
beforeEach(async () => {
  world = new CaseWorld(parts);
  const { runtime } = world;
  const picture = runtime.store.rows.pictures.get(PICTURES.patient)!;
  runtime.store.rows.pictures.set(PICTURES.patient, { ...picture, fileId: FILE });
  const vault = await runtime.ports.vault();
  stored = new Map([[FILE, await vault.seal(picture.accountId, CONTENT, PATH)]]);
  runtime.files = { ...runtime.files, read: async (id) => stored.get(id) };
});

type Reply = { statusCode: number; headers: Record<string, string>; body: string };
const fetched = (url: string, httpMethod = 'GET') => {
  const { pathname, searchParams } = new URL(url);
  world.runtime.openid = undefined;
  const queryStringParameters = Object.fromEntries(searchParams);
  const event = { httpMethod, path: pathname, headers: {}, queryStringParameters };
  return world.main(event, {}) as Promise<Reply>;
};
const address = () => pictureUrlOf(world.runtime, PICTURES.patient);

test('An address that was handed out shows the picture', async () => {
  const reply = await fetched(address());
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(reply.body, 'base64')).toEqual(CONTENT);
});

test('An address that was changed, guessed or made for another picture shows nothing', async () => {
  const url = address();
  const wrong = [
    url.replace(PICTURES.patient, PICTURES.doctor),
    url.replace(/until=\d+/, 'until=9999999999999'),
    url.replace(/until=\d+/, 'until=x'),
    url.replace(/ticket=\w+/, 'ticket='),
    url.replace(/ticket=\w/, 'ticket=g'),
    url.replace(/\?.*/, ''),
    url.replace(PICTURES.patient, '..%2f..%2fsealed'),
  ];
  for (const it of wrong) expect([it, (await fetched(it)).statusCode]).toEqual([it, 404]);
});

test('An address ends after some hours', async () => {
  const url = address();
  world.runtime.time += 2 * HOUR_MS;
  expect((await fetched(url)).statusCode).toBe(200);
  world.runtime.time += HOUR_MS;
  expect((await fetched(url)).statusCode).toBe(404);
});

test('A picture whose owner’s key was destroyed is gone', async () => {
  const { dataKeys } = world.runtime.store.rows;
  const key = dataKeys.get(accountOfPerson('patient'))!;
  dataKeys.set(key.id, { ...key, versions: [], destroyedAt: 1 });
  expect((await fetched(address())).statusCode).toBe(404);
});

test('A file that was put in the place of another is a fault, and its content is not shown', async () => {
  const vault = await world.runtime.ports.vault();
  stored.set(FILE, await vault.seal(accountOfPerson('patient'), CONTENT, 'sealed/elsewhere'));
  const reply = await fetched(address());
  expect([reply.statusCode, reply.body.includes('picture')]).toEqual([500, false]);
});
