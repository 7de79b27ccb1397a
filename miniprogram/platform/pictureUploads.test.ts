import { describe, expect, it, vi } from 'vitest';
import { PictureId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import type { LocalPicture } from './pictures';

vi.mock('@tarojs/taro', () => ({ default: {} }));
const { pictureUploads } = await import('./pictureUploads');

const picture = (path: string): LocalPicture => ({ path, bytes: 10 });
const uploaded = (fileId: string) => ({ ok: true, fileId }) as const;
const pictureId = PictureId.parse('pic1');

function phone() {
  const service = {
    uploadPicture: vi.fn(async (it: LocalPicture, onProgress: (percent: number) => void) => {
      onProgress(40);
      return uploaded(`cloud://${it.path}`) as
        ReturnType<typeof uploaded> | { ok: false; code: 'upload.failed' };
    }),
    explain: (code: string) => (code === 'upload.failed' ? '没有上传成功，请点按重试' : code),
    checkPicture: vi.fn(async (_fileId: string, _key: string) => ok({ pictureId }) as unknown),
  };
  const ready: string[] = [];
  const uploads = pictureUploads(service as never, ({ path }) => void ready.push(path));
  return { service, ready, uploads };
}

describe('pictures of a complaint', () => {
  it('go up one after the other and are handed over when the server has looked at them', async () => {
    const { uploads, ready } = phone();
    uploads.add(picture('a'));
    uploads.add(picture('b'));
    await uploads.calm();
    expect(ready).toEqual(['a', 'b']);
    expect(uploads.snapshot()).toEqual([]);
  });

  it('tell how far they are', async () => {
    const { uploads } = phone();
    const seen: number[] = [];
    uploads.subscribe(() => seen.push(...uploads.snapshot().map(({ percent }) => percent)));
    uploads.add(picture('a'));
    await uploads.calm();
    expect(seen).toEqual([0, 40, 100]);
  });

  it('stay with a sentence when the upload fails, and go again on a tap', async () => {
    const { uploads, service, ready } = phone();
    service.uploadPicture.mockResolvedValueOnce({ ok: false, code: 'upload.failed' });
    uploads.add(picture('a'));
    await uploads.calm();
    expect(uploads.snapshot()[0]?.problem).toBe('没有上传成功，请点按重试');
    uploads.retry(uploads.snapshot()[0]!.key);
    await uploads.calm();
    expect(ready).toEqual(['a']);
  });

  it('are not uploaded again when only the answer was lost, and are asked for under the same key', async () => {
    const { uploads, service, ready } = phone();
    service.checkPicture.mockResolvedValueOnce(reject('transport.no_answer'));
    uploads.add(picture('a'));
    await uploads.calm();
    uploads.retry(uploads.snapshot()[0]!.key);
    await uploads.calm();
    expect(ready).toEqual(['a']);
    expect(service.uploadPicture).toHaveBeenCalledTimes(1);
    const [first, second] = service.checkPicture.mock.calls;
    expect(second).toEqual(first);
  });

  it('are gone when they are removed while on their way', async () => {
    const { uploads, ready } = phone();
    uploads.add(picture('a'));
    uploads.remove(uploads.snapshot()[0]!.key);
    await uploads.calm();
    expect(ready).toEqual([]);
  });
});
