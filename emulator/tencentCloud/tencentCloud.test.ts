import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faceid } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid';
import { ims } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ims';
import { ocr } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ocr';
import { sms } from 'tencentcloud-sdk-nodejs/tencentcloud/services/sms';
import { tms } from 'tencentcloud-sdk-nodejs/tencentcloud/services/tms';
import { trtc } from 'tencentcloud-sdk-nodejs/tencentcloud/services/trtc';
import { testWorld, type TestWorld } from '../testWorld';

const ZHANG = { name: '张三', idCard: '11010519491231002X' };
let world: TestWorld;
beforeAll(async () => void (world = await testWorld({}, { tencentCloud: { people: [ZHANG] } })));
afterAll(() => world.stop());

const config = (secretKey = 'secret', secretId = 'AKIDtest') => ({
  credential: { secretId, secretKey },
  region: 'ap-shanghai',
  profile: { httpProfile: { endpoint: `127.0.0.1:${world.port}`, protocol: 'http://' } },
});
const face = (...keys: string[]) => new faceid.v20180301.Client(config(...keys));
const zhang = { IdCard: ZHANG.idCard, Name: ZHANG.name };

it('tells whether a name belongs to an identity card', async () => {
  const result = async (Name: string, IdCard: string) =>
    (await face().IdCardVerification({ Name, IdCard })).Result;
  expect(await result('张三', ZHANG.idCard)).toBe('0');
  expect(await result('李四', ZHANG.idCard)).toBe('-1');
  expect(await result('张三', '110105194912310021')).toBe('-2');
  expect(await result('Z', ZHANG.idCard)).toBe('-3');
  expect(await result('张三', '440524188001010014')).toBe('-5');
});

it('refuses a wrong key, an unknown account or action, and bad input', async () => {
  const refused = (call: Promise<unknown>, name: string) =>
    expect(call).rejects.toMatchObject({ code: name });
  await refused(face('wrong').IdCardVerification(zhang), 'AuthFailure.SignatureFailure');
  await refused(face('secret', 'AKIDx').IdCardVerification(zhang), 'AuthFailure.SecretIdNotFound');
  await refused(face().IdCardVerification({ Name: '张三' } as typeof zhang), 'MissingParameter');
  await refused(face().IdCardVerification({ ...zhang, Name: 3 } as never), 'InvalidParameter');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await refused(face().GetFaceIdToken({} as never), 'InvalidAction');
});

it('holds the outcome of a face check until the person is done', async () => {
  const { BizToken = '' } = await face().DetectAuth({ RuleId: '1', ...zhang });
  const look = () => face().GetDetectInfoEnhanced({ BizToken, RuleId: '1' });
  expect((await look()).Text?.ErrCode).toBeNull();
  world.control.tencentCloud.settleFaceCheck(BizToken);
  expect((await look()).Text).toMatchObject({ ErrCode: 0, Name: '张三' });
});

it('sends to good numbers, and says which one is bad', async () => {
  const client = new sms.v20210111.Client(config());
  const to = { PhoneNumberSet: ['13800138000', '123'], SmsSdkAppId: '1', TemplateId: '7' };
  const { SendStatusSet } = await client.SendSms({ ...to, TemplateParamSet: ['4711'] });
  expect(SendStatusSet?.map(({ Code }) => Code)).toEqual([
    'Ok',
    'InvalidParameterValue.IncorrectPhoneNumber',
  ]);
  expect(world.control.tencentCloud.sms()).toMatchObject([
    { phoneNumber: '+8613800138000', params: ['4711'] },
  ]);
});

it('reads an identity card', async () => {
  const client = new ocr.v20181119.Client(config());
  expect(await client.IDCardOCR({ ImageBase64: 'AAAA' })).toMatchObject({ Name: '张三', Sex: '女' });
});

it('records a room, removes a user and dismisses the room', async () => {
  const client = new trtc.v20190722.Client(config());
  const room = { SdkAppId: 1, RoomId: 'r' };
  const user = { UserId: 'u', UserSig: 's' };
  const made = { ...room, ...user, RecordParams: { RecordMode: 2 }, StorageParams: {} };
  const { TaskId = '' } = await client.CreateCloudRecording(made);
  const status = async () => (await client.DescribeCloudRecording({ SdkAppId: 1, TaskId })).Status;
  expect(await status()).toBe('InProgress');
  await client.DeleteCloudRecording({ SdkAppId: 1, TaskId });
  expect(await status()).toBe('Exited');
  await client.RemoveUserByStrRoomId({ ...room, UserIds: ['u'] });
  await client.DismissRoomByStrRoomId(room);
  expect(world.control.tencentCloud.roomEvents().map(({ kind }) => kind)).toEqual(['removed', 'dismissed']);
});

it('judges text and pictures by the words in them', async () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const text = new tms.v20201229.Client(config());
  const image = new ims.v20201229.Client(config());
  const said = async (word: string) => (await text.TextModeration({ Content: base64(word) })).Suggestion;
  expect([await said('你好'), await said('疑似测试词'), await said('违禁测试词')]).toEqual([
    'Pass',
    'Review',
    'Block',
  ]);
  world.control.tencentCloud.judge('bad.png', 'Block');
  expect((await image.ImageModeration({ FileUrl: 'https://x/bad.png' })).Suggestion).toBe('Block');
});

it('cannot be reached when a fault says so', async () => {
  world.control.faults.add({ operation: 'tencentCloud.IdCardVerification', kind: 'drop_before' });
  await expect(face().IdCardVerification(zhang)).rejects.toThrow();
});

it('refuses a signature older than five minutes', async () => {
  const headers = {
    'x-tc-action': 'IdCardVerification',
    'x-tc-version': '2018-03-01',
    'x-tc-timestamp': '1000000000',
    authorization: `TC3-HMAC-SHA256 Credential=AKIDtest/2001-09-09/faceid/tc3_request, SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`,
  };
  const answer = await fetch(world.url, { method: 'POST', headers, body: '{}' });
  expect(await answer.json()).toMatchObject({ Response: { Error: { Code: 'AuthFailure.SignatureExpire' } } });
});
