import { inBothStyles, WxError, type Callbacks } from './calls';
import { askGateway } from './gateway';

type Progress = { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number };
type Upload = Callbacks & { cloudPath: string; filePath: string | Blob };
type Ticket = { url: string; token: string; authorization: string; fileId: string; cosFileId: string };

/** `wx.cloud.uploadFile`; what it returns is a promise and a task at once. */
export function uploadFile(options: Upload) {
  const listeners = new Set<(progress: Progress) => void>();
  const request = new XMLHttpRequest();
  let aborted = false;

  const work = async () => {
    const [file, ticket] = await Promise.all([
      blobOf(options.filePath),
      askGateway('uploadMetadata', { cloudPath: options.cloudPath }) as Promise<unknown> as Promise<Ticket>,
    ]);
    if (aborted) throw new WxError('abort');
    await send(request, file, options.cloudPath, ticket, (progress) =>
      listeners.forEach((listener) => listener(progress)),
    );
    return { fileID: ticket.fileId, statusCode: request.status };
  };
  const promise = inBothStyles('cloud.uploadFile', options, work);
  return Object.assign(promise ?? {}, {
    abort(): void {
      aborted = true;
      request.abort();
    },
    onProgressUpdate: (listener: (progress: Progress) => void): void => void listeners.add(listener),
    offProgressUpdate: (listener: (progress: Progress) => void): void => void listeners.delete(listener),
  });
}

const blobOf = async (file: string | Blob): Promise<Blob> =>
  typeof file === 'string' ? (await fetch(file)).blob() : file;

function send(
  request: XMLHttpRequest,
  file: Blob,
  key: string,
  ticket: Ticket,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const form = new FormData();
  form.append('key', key);
  form.append('Signature', ticket.authorization);
  form.append('x-cos-security-token', ticket.token);
  form.append('x-cos-meta-fileid', ticket.cosFileId);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({
        progress: total > 0 ? Math.floor((loaded / total) * 100) : 0,
        totalBytesSent: loaded,
        totalBytesExpectedToSend: total,
      });
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new WxError(reasonOf(request.responseText), -503001));
    request.onerror = () => reject(new WxError('request:fail network error', -1));
    request.onabort = () => reject(new WxError('abort', -1));
    request.open('POST', ticket.url);
    request.send(form);
  });
}

const reasonOf = (xml: string): string => /<Message>([^<]*)/.exec(xml)?.[1] ?? 'storage request fail';
