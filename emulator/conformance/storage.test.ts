import { expect, it } from 'vitest';
import { conformance } from './cloud';

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3, 250, 251, 0xff, 0xd9]);

conformance('storage', (cloud) => {
  const path = (name: string) => `${cloud.name}/${name}`;
  const upload = async (name: string, content: Buffer = PICTURE): Promise<string> =>
    (await cloud.app.uploadFile({ cloudPath: path(name), fileContent: content })).fileID;
  const download = async (fileID: string): Promise<Buffer> =>
    Buffer.from((await cloud.app.downloadFile({ fileID })).fileContent);

  it('gives back what was uploaded, byte for byte, under a Chinese name too', async () => {
    const fileID = await upload('皮疹 1.jpg');
    expect(fileID).toMatch(/^cloud:\/\//);
    expect(await download(fileID)).toEqual(PICTURE);
    await cloud.app.deleteFile({ fileList: [fileID] });
  });

  it('replaces what is uploaded again', async () => {
    const first = await upload('again.jpg');
    const second = await upload('again.jpg', Buffer.from('second'));
    expect(second).toBe(first);
    expect((await download(second)).toString()).toBe('second');
    await cloud.app.deleteFile({ fileList: [second] });
  });

  it('opens an address for each file that there is, and says which there is not', async () => {
    const fileID = await upload('there.jpg');
    const gone = fileID.replace('there.jpg', 'never.jpg');
    const { fileList } = await cloud.app.getTempFileURL({
      fileList: [fileID, { fileID: gone, maxAge: 60 }],
    });
    expect(fileList.map((file: { code: string }) => file.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
    const answer = await fetch(encodeURI(fileList[0].tempFileURL));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PICTURE);
    await cloud.app.deleteFile({ fileList: [fileID] });
  });

  it('copies and moves under the same name', async () => {
    if (cloud.isOldSdk) return;
    const fileID = await upload('a/copied.jpg');
    const copy = async (more: object) =>
      (
        await cloud.app.copyFile({
          fileList: [{ srcPath: path('a/copied.jpg'), dstPath: path('b/copied.jpg'), ...more }],
        })
      ).fileList[0];
    const copied = await copy({});
    expect(await download(copied.fileId)).toEqual(PICTURE);
    expect(await copy({ overwrite: false })).not.toMatchObject({ code: 'SUCCESS' });
    await copy({ removeOriginal: true });
    const { fileList } = await cloud.app.getTempFileURL({ fileList: [fileID, copied.fileId] });
    expect(fileList.map((file: { code: string }) => file.code)).toEqual(['STORAGE_FILE_NONEXIST', 'SUCCESS']);
    await cloud.app.deleteFile({ fileList: [copied.fileId] });
  });

  it('opens no address whose age is no number', async () => {
    const fileID = await upload('ageless.jpg');
    const asked = await cloud.app
      .getTempFileURL({ fileList: [{ fileID, maxAge: 'abc' }] })
      .catch(() => undefined);
    const address = asked?.fileList?.[0]?.tempFileURL;
    if (address) expect((await fetch(encodeURI(address))).status).toBe(403);
    await cloud.app.deleteFile({ fileList: [fileID] });
  });

  it('deletes what there is, and says what there was not', async () => {
    const fileID = await upload('short-lived.jpg');
    const remove = async () => (await cloud.app.deleteFile({ fileList: [fileID] })).fileList[0];
    expect(await remove()).toMatchObject({ fileID, code: 'SUCCESS' });
    expect(await remove()).toMatchObject({ fileID, code: 'STORAGE_FILE_NONEXIST' });
    const { fileList } = await cloud.app.getTempFileURL({ fileList: [fileID] });
    expect(fileList[0].code).toBe('STORAGE_FILE_NONEXIST');
  });
});
