import type { Clock } from '../../clock';
import type { Service } from '../../kernel/service';
import { handleDownload } from './download';
import { downloadPathOf, fileIdOf, isPath, pathOf, urlPathOf } from './fileId';
import { openObjects } from './objects';
import { refusal } from './refusal';
import { ticketsOf } from './tickets';
import { handleUpload } from './upload';

const DEFAULT_MAX_BYTES = 50 * 1024 * 1024;

export type StorageOptions = {
  readonly directory: string;
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly clock: Clock;
  /** The largest file taken. */
  readonly maxBytes?: number;
};

/** What an uploader needs, in the vendor's words. */
export type UploadMetadata = {
  readonly url: string;
  readonly token: string;
  readonly authorization: string;
  readonly fileId: string;
  readonly cosFileId: string;
};

/** The bucket: `/cos/...`, and what the server SDK and the client gateway ask of it. */
export type Storage = Service & {
  /** Undefined where the path is none; `openid` becomes the file's owner. */
  readonly issueUpload: (path: string, to: { origin: string; openid?: string }) => UploadMetadata | undefined;
  /** A signed URL, or undefined where there is no such file. */
  readonly issueDownload: (fileId: string, maxAgeSeconds: number, origin: string) => string | undefined;
  /** Whether there was such a file. */
  readonly delete: (fileId: string) => boolean;
  /** The client who uploaded it; undefined for a file of a function's, or none. */
  readonly ownerOf: (fileId: string) => string | undefined;
  readonly exists: (fileId: string) => boolean;
  /** The path inside the bucket; undefined where the id belongs to another. */
  readonly pathOf: (fileId: string) => string | undefined;
  readonly clear: () => void;
};

export function storageService(options: StorageOptions): Storage {
  const { directory, envId, clock, maxBytes = DEFAULT_MAX_BYTES } = options;
  const objects = openObjects(directory);
  const tickets = ticketsOf(options, clock.now);
  const find = (fileId: string) => {
    const path = pathOf(envId, fileId);
    return path === undefined ? undefined : objects.find(path);
  };

  return {
    name: 'cloudbase storage',
    owns: ({ path }) => path.startsWith('/cos/'),
    async handle(request) {
      const path = decode(request.path.slice('/cos/'.length));
      if (path === undefined || !isPath(path)) return refusal(400, 'InvalidURI', 'The path is not valid.');
      switch (request.method) {
        case 'GET':
        case 'HEAD':
          return handleDownload(request, path, { objects, tickets });
        case 'PUT':
        case 'POST':
          return handleUpload(request, path, {
            objects,
            tickets,
            maxBytes,
            fileIdOf: (p) => fileIdOf(envId, p),
          });
        default:
          return refusal(
            405,
            'MethodNotAllowed',
            'The specified method is not allowed against this resource.',
          );
      }
    },
    issueUpload(path, { origin, openid }) {
      if (!isPath(path)) return undefined;
      const fileId = fileIdOf(envId, path);
      const ticket = tickets.forUpload({ path, ...(openid !== undefined && { openid }) });
      return { url: `${origin}${urlPathOf(path)}`, ...ticket, fileId, cosFileId: fileId };
    },
    issueDownload(fileId, maxAgeSeconds, origin) {
      const object = find(fileId);
      return (
        object && `${origin}${downloadPathOf(object.path)}?${tickets.forDownload(object.path, maxAgeSeconds)}`
      );
    },
    delete(fileId) {
      const path = pathOf(envId, fileId);
      return path !== undefined && objects.remove(path);
    },
    ownerOf: (fileId) => find(fileId)?.openid,
    exists: (fileId) => find(fileId) !== undefined,
    pathOf: (fileId) => pathOf(envId, fileId),
    clear: objects.clear,
    stop: async () => objects.stop(),
  };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
