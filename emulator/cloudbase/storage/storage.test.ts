import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CREDENTIAL, startTestCloud, type AdminSdk } from '../database/testCloud';

let cloud: Awaited<ReturnType<typeof startTestCloud>>;
let app: AdminSdk;

beforeAll(async () => {
  cloud = await startTestCloud({ maxBytes: 1000 });
  app = cloud.adminSdk();
});
afterAll(() => cloud.stop());

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0x0d, 0x0a]);
const put = async (cloudPath: string, fileContent = PNG): Promise<string> =>
  (await app.uploadFile({ cloudPath, fileContent })).fileID;
const linkTo = async (fileID: string, maxAge?: number): Promise<string> =>
  (await app.getTempFileURL({ fileList: [maxAge === undefined ? fileID : { fileID, maxAge }] })).fileList[0]
    .tempFileURL;

describe.each(['tcb-admin-node', '@cloudbase/node-sdk'])('a file through %s', (sdk) => {
  it('comes back byte for byte, under a Chinese name too, until it is deleted', async () => {
    const other = sdk === 'tcb-admin-node' ? app : cloud.nodeSdk();
    const { fileID } = await other.uploadFile({ cloudPath: `${sdk}/舌苔 1.png`, fileContent: PNG });
    expect(fileID).toMatch(/^cloud:\/\/test-env\.[^/]+\/.+舌苔 1\.png$/);
    expect((await other.downloadFile({ fileID })).fileContent).toEqual(PNG);
    const url = await linkTo(fileID);
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png');
    expect((await other.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }]);
    expect((await fetch(url)).status).toBe(404);
    expect((await other.getTempFileURL({ fileList: [fileID] })).fileList[0].code).toBe(
      'STORAGE_FILE_NONEXIST',
    );
  });
});

it('replaces a file that is uploaded again under the same path', async () => {
  await put('same.txt', Buffer.from('old'));
  const fileID = await put('same.txt', Buffer.from('new'));
  expect(await (await fetch(await linkTo(fileID))).text()).toBe('new');
});

it('answers a range of the bytes, and says when there is none such', async () => {
  const url = await linkTo(await put('range.txt', Buffer.from('0123456789')));
  const part = await fetch(url, { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  expect(await (await fetch(url, { headers: { range: 'bytes=-3' } })).text()).toBe('789');
  expect((await fetch(url, { headers: { range: 'bytes=10-' } })).status).toBe(416);
});

it('opens a link for as long as was asked and no longer, and only for its own file', async () => {
  const url = await linkTo(await put('secret.png'), 60);
  await put('other.png');
  await cloud.clock.advance(59_000);
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url.replace('secret', 'other'))).status).toBe(403);
  expect((await fetch(url.replace(/sign=./, 'sign=z'))).status).toBe(403);
  expect((await fetch(url.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 600}`))).status).toBe(403);
  await cloud.clock.advance(2_000);
  const late = await fetch(url);
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
});

describe('an upload with an issued authorization', () => {
  const send = (
    url: string,
    issued: { authorization: string; token: string; cosFileId: string },
    body = PNG,
  ) =>
    fetch(url, {
      method: 'PUT',
      headers: {
        authorization: issued.authorization,
        'x-cos-security-token': issued.token,
        'x-cos-meta-fileid': issued.cosFileId,
      },
      body: new Uint8Array(body),
    });
  const issue = (path: string) => cloud.storage.issueUpload(path, { openid: 'patient-1' }, cloud.url);

  it('belongs to the client it was issued to', async () => {
    const issued = issue('mine.png');
    expect((await send(issued.url, issued)).status).toBe(200);
    expect(cloud.storage.ownerOf('mine.png')).toBe('patient-1');
    expect(cloud.storage.pathOf(issued.fileId)).toBe('mine.png');
  });

  it('is good for its own path alone', async () => {
    const [mine, yours] = [issue('mine.png'), issue('yours.png')];
    expect((await send(yours.url, mine)).status).toBe(403);
    expect((await send(yours.url, { ...yours, authorization: mine.authorization })).status).toBe(403);
    expect((await send(yours.url, { ...yours, token: mine.token })).status).toBe(403);
  });

  it('runs out', async () => {
    const issued = issue('slow.png');
    await cloud.clock.advance(901_000);
    expect((await send(issued.url, issued)).status).toBe(403);
  });

  it('takes no file above the limit', async () => {
    const issued = issue('big.png');
    const answer = await send(issued.url, issued, Buffer.alloc(1001));
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
    const big = { cloudPath: 'big.png', fileContent: Buffer.alloc(1001) };
    expect(await app.uploadFile(big)).toMatchObject({ code: 'STORAGE_REQUEST_FAIL' });
  });
});

it('issues nothing for a path that leads out of the bucket', async () => {
  const leaving = { action: 'storage.getUploadMetadata', path: '../secret' };
  expect(await cloud.send(leaving)).toMatchObject({ code: 'INVALID_PARAM' });
  const fileID = `cloud://${CREDENTIAL.envId}.elsewhere/a.png`;
  expect((await app.getTempFileURL({ fileList: [fileID] })).fileList[0].code).toBe('STORAGE_FILE_NONEXIST');
});
