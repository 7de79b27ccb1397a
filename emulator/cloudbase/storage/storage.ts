import { readFile } from 'node:fs/promises';
import type { Clock } from '../../clock';
import type { RuleSet } from '../../cloudbaserc';
import type { Service } from '../../kernel/service';
import { allows } from '../rules/allows';
import { invalidParam } from '../vendorError';
import { handleDownload } from './download';
import { cosFileIdOf, downloadPathOf, fileIdOf, isPath, pathOf, urlPathOf } from './fileId';
import { openObjects, type Objects } from './objects';
import { refusal } from './refusal';
import { ticketsOf } from './tickets';
import { handleUpload } from './upload';

const DEFAULT_MAX_BYTES = 50 * 1024 * 1024;
const DEFAULT_MAX_AGE_S = 7200;

export type StorageOptions = {
  readonly directory: string;
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly clock: Clock;
  /** `storage.rules` of cloudbaserc.json. */
  readonly rules?: RuleSet | undefined;
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

/** A signed URL, or the vendor's code and no URL. */
export type DownloadLink = { readonly code: string; readonly tempFileURL: string };

/** What came of a copy; both ids are there even where nothing was copied. */
export type Copied = {
  readonly code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_FILE_EXIST';
  readonly sourceId: string;
  readonly fileId: string;
};

/** The bucket: `/cos/...`, and what the server SDK and the client gateway ask of it. */
export type Storage = Service & {
  /** Throws the vendor's error where the path is none; `openid` becomes the file's owner. */
  readonly issueUpload: (path: string, owner: { openid?: string }, origin: string) => UploadMetadata;
  readonly issueDownload: (fileId: string, maxAgeSeconds: number | undefined, origin: string) => DownloadLink;
  /** Copies a file of the bucket to another path of it. */
  readonly copy: (from: string, to: string, overwrite: boolean) => Promise<Copied>;
  /** A file that another product of the vendor's puts into the bucket. */
  readonly keep: (path: string, contentType: string, bytes: Buffer) => Promise<void>;
  /** Whether there was such a file. */
  readonly delete: (fileId: string) => boolean;
  /** The client who uploaded to this path; undefined for a file of a function's, or none. */
  readonly ownerOf: (path: string) => string | undefined;
  /** Whether the bucket's rules let this user read the file at a path; false where there is none. */
  readonly mayRead: (path: string, auth: Readonly<Record<string, string>>) => Promise<boolean>;
  readonly cosFileIdOf: (path: string) => string;
  /** The path inside the bucket; undefined where the id belongs to another. */
  readonly pathOf: (fileId: string) => string | undefined;
  readonly all: Objects['all'];
  readonly clear: () => void;
  readonly snapshot: (to: string) => void;
  readonly restore: (from: string) => void;
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
            cosFileIdOf: (p) => cosFileIdOf(envId, p),
          });
        default:
          return refusal(
            405,
            'MethodNotAllowed',
            'The specified method is not allowed against this resource.',
          );
      }
    },
    issueUpload(path, owner, origin) {
      if (!isPath(path)) throw invalidParam('path is not a valid cloud path');
      const fileId = fileIdOf(envId, path);
      const ticket = tickets.forUpload({ path, ...owner });
      return { url: `${origin}${urlPathOf(path)}`, ...ticket, fileId, cosFileId: cosFileIdOf(envId, path) };
    },
    issueDownload(fileId, maxAgeSeconds = DEFAULT_MAX_AGE_S, origin) {
      const object = find(fileId);
      if (!object) return { code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
      const signed = `${downloadPathOf(object.path)}?${tickets.forDownload(object.path, maxAgeSeconds)}`;
      return { code: 'SUCCESS', tempFileURL: `${origin}${signed}` };
    },
    async copy(from, to, overwrite) {
      if (!isPath(from) || !isPath(to)) throw invalidParam('path is not a valid cloud path');
      const ids = { sourceId: fileIdOf(envId, from), fileId: fileIdOf(envId, to) };
      const source = objects.find(from);
      if (!source) return { code: 'STORAGE_FILE_NONEXIST', ...ids };
      if (!overwrite && objects.find(to)) return { code: 'STORAGE_FILE_EXIST', ...ids };
      const { contentType, openid } = source;
      const bytes = await readFile(objects.fileOf(source));
      await objects.put({ path: to, contentType, ...(openid !== undefined && { openid }) }, bytes);
      return { code: 'SUCCESS', ...ids };
    },
    keep: (path, contentType, bytes) => objects.put({ path, contentType }, bytes),
    delete(fileId) {
      const path = pathOf(envId, fileId);
      return path !== undefined && objects.remove(path);
    },
    ownerOf: (path) => objects.find(path)?.openid,
    async mayRead(path, auth) {
      const object = objects.find(path);
      if (!object) return false;
      const resource = { path, ...(object.openid !== undefined && { openid: object.openid }) };
      return allows(options.rules, 'read', { names: { auth, resource }, get: () => undefined });
    },
    cosFileIdOf: (path) => cosFileIdOf(envId, path),
    pathOf: (fileId) => pathOf(envId, fileId),
    all: objects.all,
    clear: objects.clear,
    snapshot: objects.snapshot,
    restore: objects.restore,
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
