import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testWorld, type TestWorld } from '../../../../emulator/testWorld';
import { IdentityUnavailable, verifyInTurn } from '../../ports/identity';
import { createTencentIdentity } from './identity';

const ZHANG = { name: '张三', idNumber: '11010519491231002X' };
let world: TestWorld;
beforeAll(async () => {
  const people = [{ name: ZHANG.name, idCard: ZHANG.idNumber }];
  world = await testWorld({}, { tencentCloud: { people } });
});
afterEach(() => world.control.faults.clear());
afterAll(() => world.stop());

const provider = (secretKey = 'secret', secretId = 'AKIDtest', baseUrl = world.url) =>
  createTencentIdentity({ secretId, secretKey, region: 'ap-shanghai', faceRuleId: '1', baseUrl });
const fail = (operation: string, code?: string) =>
  world.control.faults.add({
    operation: `tencentCloud.${operation}`,
    ...(code === undefined ? { kind: 'drop_before' as const } : { kind: 'error' as const, code }),
    times: 1,
  });

test('Name and number that belong together match, whatever the case of the X', async () => {
  expect(await provider().verify(ZHANG)).toBe('match');
  expect(await provider().verify({ ...ZHANG, idNumber: '11010519491231002x' })).toBe('match');
});

test('Another name, and a name that cannot be one, are a mismatch', async () => {
  expect(await provider().verify({ ...ZHANG, name: '李四' })).toBe('mismatch');
  expect(await provider().verify({ ...ZHANG, name: 'Z' })).toBe('mismatch');
});

test('A number that the register does not have, or cannot have, is unknown', async () => {
  expect(await provider().verify({ ...ZHANG, idNumber: '440524188001010014' })).toBe('unknown_number');
  expect(await provider().verify({ ...ZHANG, idNumber: '110105194912310021' })).toBe('unknown_number');
});

test('A wrong key, an unknown account and a service that cannot be reached are no answer, never a match', async () => {
  await expect(provider('wrong').verify(ZHANG)).rejects.toBeInstanceOf(IdentityUnavailable);
  await expect(provider('secret', 'AKIDother').verify(ZHANG)).rejects.toBeInstanceOf(IdentityUnavailable);
  await expect(provider('secret', 'AKIDtest', 'http://127.0.0.1:9').verify(ZHANG)).rejects.toBeInstanceOf(
    IdentityUnavailable,
  );
  fail('IdCardVerification');
  await expect(provider().verify(ZHANG)).rejects.toBeInstanceOf(IdentityUnavailable);
});

test('What is thrown names neither the person nor the number', async () => {
  const error = await provider('wrong')
    .verify(ZHANG)
    .catch((it: Error) => it);
  expect(String(error)).not.toContain(ZHANG.name);
  expect(String(error)).not.toContain(ZHANG.idNumber);
});

test('A card is read from its picture', async () => {
  expect(await provider().ocr('https://storage.test/card.jpg')).toEqual(ZHANG);
});

test('A picture without a card is read as nothing; a service out of reach is no answer', async () => {
  const empty = await testWorld({});
  try {
    expect(await provider('secret', 'AKIDtest', empty.url).ocr('https://storage.test/cat.jpg')).toBe(
      undefined,
    );
  } finally {
    await empty.stop();
  }
  fail('IDCardOCR');
  await expect(provider().ocr('https://storage.test/card.jpg')).rejects.toBeInstanceOf(IdentityUnavailable);
  await expect(provider('wrong').ocr('https://storage.test/card.jpg')).rejects.toBeInstanceOf(
    IdentityUnavailable,
  );
});

test('A face check is pending until the person was before the camera, and then says for whom and how it ended', async () => {
  const { token, url } = await provider().beginFaceCheck(ZHANG, 'doctor-zhang');
  expect(url).toContain(token);
  const result = () => provider().faceCheckResult(token);
  expect(await result()).toEqual({ outcome: 'pending', reference: 'doctor-zhang' });
  world.control.tencentCloud.settleFaceCheck(token, { errCode: 1007, errMsg: '人脸比对不通过' });
  expect(await result()).toEqual({ outcome: 'failed', reference: 'doctor-zhang' });
  world.control.tencentCloud.settleFaceCheck(token);
  expect(await result()).toEqual({ outcome: 'passed', reference: 'doctor-zhang' });
});

test('A check that is over or was never begun has failed; one that cannot be asked about is no answer', async () => {
  expect(await provider().faceCheckResult('unknown')).toEqual({ outcome: 'failed', reference: '' });
  const { token } = await provider().beginFaceCheck(ZHANG, 'doctor-zhang');
  await world.control.advance(7_200_001);
  expect(await provider().faceCheckResult(token)).toEqual({ outcome: 'failed', reference: '' });
  await expect(provider('wrong').faceCheckResult(token)).rejects.toBeInstanceOf(IdentityUnavailable);
  fail('DetectAuth');
  await expect(provider().beginFaceCheck(ZHANG, 'doctor-zhang')).rejects.toBeInstanceOf(IdentityUnavailable);
});

/** 身份信息认证 first, 身份证识别及信息核验 where that gives no answer. */
const inTurn = (secondKey = 'secret') => ({
  ...provider(),
  next: createTencentIdentity(
    { secretId: 'AKIDtest', secretKey: secondKey, region: 'ap-guangzhou', baseUrl: world.url },
    'IdCardOCRVerification',
  ),
});

test('The second provider answers when the first cannot be reached, and it is written down who did', async () => {
  expect(await verifyInTurn(inTurn(), ZHANG)).toEqual({ provider: 'tencentCloud', answer: 'match' });
  fail('IdCardVerification');
  expect(await verifyInTurn(inTurn(), ZHANG)).toEqual({ provider: 'tencentCloudOcr', answer: 'match' });
  fail('IdCardVerification', 'InternalError');
  expect(await verifyInTurn(inTurn(), { ...ZHANG, name: '李四' })).toEqual({
    provider: 'tencentCloudOcr',
    answer: 'mismatch',
  });
});

test('A no of the first is never taken to the second, and where neither answers there is no answer', async () => {
  // The second would throw: that it does not shows that it was not asked.
  expect(await verifyInTurn(inTurn('wrong'), { ...ZHANG, name: '李四' })).toEqual({
    provider: 'tencentCloud',
    answer: 'mismatch',
  });
  fail('IdCardVerification');
  await expect(verifyInTurn(inTurn('wrong'), ZHANG)).rejects.toBeInstanceOf(IdentityUnavailable);
});
