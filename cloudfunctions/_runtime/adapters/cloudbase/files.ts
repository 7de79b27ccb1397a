import type { App } from 'tcb-admin-node';
import type { Files } from '../../ports/files';
import { throwOnCode } from './vendorError';

/** Addresses shown to people live this long (s). */
const URL_MAX_AGE_S = 7200;
/** The first bytes are enough to know a picture's type. */
const HEAD_BYTES = 16;
/** The vendor takes at most this many files a call. */
const BATCH = 50;
/** A file that is there so that the bucket's name is known. */
const MARK = 'sealed/bucket';

/** Cloud storage over CloudBase. */
export const cloudbaseFiles = (app: App): Files => {
  const urls = async (fileIds: readonly string[], maxAge: number): Promise<ReadonlyMap<string, string>> => {
    const unique = [...new Set(fileIds)];
    const found = new Map<string, string>();
    for (let at = 0; at < unique.length; at += BATCH) {
      const fileList = unique.slice(at, at + BATCH).map((fileID) => ({ fileID, maxAge }));
      const { fileList: answers } = throwOnCode(await app.getTempFileURL({ fileList }));
      for (const it of answers) if (it.tempFileURL) found.set(it.fileID, it.tempFileURL);
    }
    return found;
  };
  const download = async (fileId: string, headers: Record<string, string>): Promise<Response | undefined> => {
    const url = (await urls([fileId], 60)).get(fileId);
    if (!url) return undefined;
    const response = await fetch(url, { headers });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`storage answered ${response.status}`);
    return response;
  };
  const write = async (path: string, bytes: Uint8Array): Promise<string> => {
    const { fileID } = throwOnCode(
      await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) }),
    );
    if (!fileID) throw new Error('storage took a file and gave it no id');
    return fileID;
  };
  let bucket: string | undefined;
  return {
    urls: (fileIds) => urls(fileIds, URL_MAX_AGE_S),
    async read(fileId) {
      const response = await download(fileId, {});
      return response && new Uint8Array(await response.arrayBuffer());
    },
    write,
    async idOf(path) {
      // The vendor tells the name of the bucket in ids alone: that of a mark of ours says it.
      bucket ??= (await write(MARK, Buffer.from('.'))).slice(0, -MARK.length);
      return bucket + path;
    },
    async head(fileId) {
      const response = await download(fileId, { range: `bytes=0-${HEAD_BYTES - 1}` });
      if (!response) return undefined;
      const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
      const head = new Uint8Array(await response.arrayBuffer());
      return { bytes: total ? Number(total) : head.byteLength, head: head.subarray(0, HEAD_BYTES) };
    },
    async remove(fileIds) {
      if (fileIds.length > 0) throwOnCode(await app.deleteFile({ fileList: fileIds }));
    },
  };
};
