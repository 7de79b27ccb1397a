import type { PictureId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import type { LocalPicture, uploadPicture } from './pictures';
import { newRequestKey } from './requestKey';

/** A picture on its way. */
export type Upload = {
  readonly key: string;
  readonly picture: LocalPicture;
  readonly percent: number;
  /** Why it stopped; a tap tries again. */
  readonly problem?: string;
  /** Known once it is in cloud storage, so that a retry need not upload again. */
  readonly fileId?: string;
};

type Service = {
  readonly uploadPicture: typeof uploadPicture;
  readonly checkPicture: (
    fileId: string,
    key: string,
  ) => Promise<Result<{ readonly pictureId: PictureId }, string>>;
  /** The sentence for a refusal. */
  readonly explain: (code: string) => string;
};
type Ready = (picture: { readonly pictureId: PictureId; readonly path: string }) => void;

/** Pictures on their way, one after the other; each is handed over when the server has looked at it. */
export function pictureUploads(service: Service, onReady: Ready) {
  let uploads: readonly Upload[] = [];
  let line = Promise.resolve();
  const listeners = new Set<() => void>();

  const become = (next: readonly Upload[]) => {
    uploads = next;
    listeners.forEach((tell) => tell());
  };
  const find = (key: string) => uploads.find((it) => it.key === key);
  const put = (next: Upload) => become(uploads.map((it) => (it.key === next.key ? next : it)));
  const stop = (it: Upload, code: string) => find(it.key) && put({ ...it, problem: service.explain(code) });
  const remove = (key: string) => become(uploads.filter((it) => it.key !== key));

  async function stored(key: string): Promise<Upload | undefined> {
    const upload = find(key);
    if (!upload || upload.fileId) return upload;
    const reply = await service.uploadPicture(upload.picture, (percent) => {
      const now = find(key);
      if (now) put({ ...now, percent });
    });
    const now = find(key);
    if (!now) return undefined;
    if (!reply.ok) return void stop(now, reply.code);
    const done = { ...now, percent: 100, fileId: reply.fileId };
    put(done);
    return done;
  }

  async function send(key: string): Promise<void> {
    const upload = await stored(key);
    if (!upload?.fileId) return;
    const reply = await service.checkPicture(upload.fileId, key);
    // Removed while it was under way: nothing is left to do.
    if (!find(key)) return;
    if (!reply.ok) return void stop(upload, reply.code);
    onReady({ pictureId: reply.value.pictureId, path: upload.picture.path });
    remove(key);
  }

  const queue = (key: string) => {
    line = line.then(() => send(key));
  };

  return {
    snapshot: () => uploads,
    subscribe(tell: () => void): () => void {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    add(picture: LocalPicture): void {
      const key = newRequestKey();
      become([...uploads, { key, picture, percent: 0 }]);
      queue(key);
    },
    retry(key: string): void {
      const upload = find(key);
      if (!upload?.problem) return;
      const { problem: _problem, ...again } = upload;
      put({ ...again, percent: upload.fileId ? 100 : 0 });
      queue(key);
    },
    remove,
    /** Resolves when nothing is under way any more. */
    calm: () => line,
  };
}
export type PictureUploads = ReturnType<typeof pictureUploads>;
