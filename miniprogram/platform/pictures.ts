import Taro from '@tarojs/taro';
import { beginUpload } from '@shared/contracts/picture';
import type { PictureFolder } from '@shared/domain/picture/check';
import { MAX_PICTURE_BYTES } from '@shared/domain/picture/picture';
import { pictureType } from '@shared/domain/picture/pictureType';
import { call } from './cloud';
import { host, inBrowser } from './host';
import { chooseFiles } from './chooseFiles';
import { isPrivacyAgreed } from './privacy';

/** A picture on this phone. */
export type LocalPicture = { readonly path: string; readonly bytes: number; readonly name?: string };

/** Lets the person take or choose up to `max` pictures; none when they think better of it. */
export async function choosePictures(max: number): Promise<LocalPicture[]> {
  if (inBrowser) return chooseFiles(max);
  if (!(await isPrivacyAgreed())) return [];
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: max,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return tempFiles.map((it) => ({ path: it.tempFilePath, bytes: it.size }));
  } catch {
    return [];
  }
}

/** Looks at size and first bytes, so that the person hears at once what the server would refuse. */
export async function checkLocalPicture(picture: LocalPicture): Promise<'ok' | 'too_large' | 'not_an_image'> {
  if (picture.bytes > MAX_PICTURE_BYTES) return 'too_large';
  const head = await firstBytes(picture.path).catch(() => undefined);
  // What cannot be read here is left to the server, which looks again anyway.
  return !head || pictureType(head) ? 'ok' : 'not_an_image';
}

async function firstBytes(path: string): Promise<Uint8Array> {
  if (inBrowser) {
    const blob = await (await fetch(path)).blob();
    return new Uint8Array(await blob.slice(0, 12).arrayBuffer());
  }
  const { data } = await new Promise<{ data: string | ArrayBuffer }>((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: path,
      position: 0,
      length: 12,
      success: resolve,
      fail: reject,
    }),
  );
  return new Uint8Array(data as ArrayBuffer);
}

export type Uploaded =
  { readonly ok: true; readonly fileId: string } | { readonly ok: false; readonly code: 'upload.failed' };

/** Uploads to cloud storage; `onProgress` hears whole percents. */
export async function uploadPicture(
  picture: LocalPicture,
  onProgress: (percent: number) => void,
  folder: PictureFolder = 'pictures',
): Promise<Uploaded> {
  // Written down first: what stays behind when the phone dies on the way is found and deleted.
  const begun = await call(beginUpload, { folder });
  return begun.ok ? put(picture, begun.value.cloudPath, onProgress) : { ok: false, code: 'upload.failed' };
}

const put = (
  picture: LocalPicture,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<Uploaded> =>
  new Promise((resolve) => {
    const fail = () => resolve({ ok: false, code: 'upload.failed' });
    try {
      const task = host().cloud.uploadFile({
        cloudPath,
        filePath: picture.path,
        success: ({ fileID }) => resolve({ ok: true, fileId: fileID }),
        fail,
      });
      task.onProgressUpdate?.(({ progress }) => onProgress(Math.round(progress)));
    } catch {
      fail();
    }
  });

/** Shows pictures large, beginning with one. */
export const previewPictures = (urls: readonly string[], current: string): void =>
  void Taro.previewImage({ urls: [...urls], current });
