import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testWorld, type TestWorld } from '../../../../emulator/testWorld';
import { masterKeys } from '../../masterKeys';
import { createTencentKms } from './tencentKms';

const DATA_KEY = new Uint8Array(32).fill(9);
let world: TestWorld;
beforeAll(async () => {
  world = await testWorld({});
  for (const id of ['cmk-1', 'cmk-2']) world.control.tencentCloud.addKmsKey(id);
});
afterEach(() => {
  world.control.faults.clear();
  vi.unstubAllEnvs();
});
afterAll(() => world.stop());

const kms = (keyIds = ['cmk-1'], secretKey = 'secret') =>
  createTencentKms({ secretId: 'AKIDtest', secretKey, region: 'ap-shanghai', baseUrl: world.url }, keyIds);

test('A data key that the vendor wrapped comes back as it was, and looks different each time', async () => {
  const [one, two] = [await kms().wrap(DATA_KEY), await kms().wrap(DATA_KEY)];
  expect(await kms().unwrap(one)).toEqual(DATA_KEY);
  expect(one).toMatchObject({ masterKey: 'cmk-1' });
  expect(one.blob).not.toBe(two.blob);
  expect(Buffer.from(one.blob, 'base64').includes(Buffer.from(DATA_KEY))).toBe(false);
});

test('A new master key in front wraps, the one before still opens', async () => {
  const old = await kms(['cmk-1']).wrap(DATA_KEY);
  const rotated = kms(['cmk-2', 'cmk-1']);
  expect(await rotated.unwrap(old)).toEqual(DATA_KEY);
  expect((await rotated.wrap(DATA_KEY)).masterKey).toBe('cmk-2');
  await expect(kms(['cmk-2']).unwrap(old)).rejects.toThrow('names a master key that is not here');
});

test('A changed blob, another key’s blob, a wrong signature and a vendor out of reach open nothing', async () => {
  const { blob } = await kms().wrap(DATA_KEY);
  const changed = `${blob.slice(0, -8)}${blob.at(-8) === 'A' ? 'B' : 'A'}${blob.slice(-7)}`;
  await expect(kms().unwrap({ masterKey: 'cmk-1', blob: changed })).rejects.toThrow('Decrypt');
  await expect(kms(['cmk-2', 'cmk-1']).unwrap({ masterKey: 'cmk-2', blob })).rejects.toThrow('Decrypt');
  await expect(kms(['cmk-1'], 'wrong').wrap(DATA_KEY)).rejects.toThrow('AuthFailure.SignatureFailure');
  await expect(kms(['cmk-unknown']).wrap(DATA_KEY)).rejects.toThrow('CmkNotFound');
  world.control.faults.add({ operation: 'tencentCloud.Decrypt', kind: 'drop_before', times: 1 });
  await expect(kms().unwrap({ masterKey: 'cmk-1', blob })).rejects.toThrow('Decrypt');
});

test('A master key that was disabled at the vendor opens nothing until it is enabled again', async () => {
  const wrapped = await kms().wrap(DATA_KEY);
  world.control.tencentCloud.setKmsKey('cmk-1', 'Disabled');
  await expect(kms().unwrap(wrapped)).rejects.toThrow('CmkDisabled');
  world.control.tencentCloud.setKmsKey('cmk-1', 'Enabled');
  expect(await kms().unwrap(wrapped)).toEqual(DATA_KEY);
});

test('What is thrown holds nothing of the key', async () => {
  const error = await kms(['cmk-unknown'])
    .wrap(DATA_KEY)
    .catch((it: Error) => it);
  expect(String(error)).not.toContain(Buffer.from(DATA_KEY).toString('base64'));
});

test('A hospital moves from keys of its environment to the vendor’s while it works', async () => {
  vi.stubEnv('TENCENT_API_SECRET_ID', 'AKIDtest');
  vi.stubEnv('TENCENT_API_SECRET_KEY', 'secret');
  vi.stubEnv('TENCENT_API_BASE_URL', world.url);
  const MASTER_KEYS = `local-1:${Buffer.alloc(32, 1).toString('base64')}`;
  const before = masterKeys({ MASTER_KEYS });
  const old = await before.wrap(DATA_KEY);
  const both = masterKeys({ MASTER_KEYS, KMS_KEY_IDS: 'cmk-2, cmk-1' });
  expect([both.current, both.older]).toEqual(['cmk-2', ['cmk-1', 'local-1']]);
  expect(Buffer.from(await both.unwrap(old))).toEqual(Buffer.from(DATA_KEY));
  const anew = await both.wrap(await both.unwrap(old));
  const after = masterKeys({ KMS_KEY_IDS: 'cmk-2' });
  expect(await after.unwrap(anew)).toEqual(DATA_KEY);
  await expect(after.unwrap(old)).rejects.toThrow('not here');
  expect(() => masterKeys({})).toThrow();
});
