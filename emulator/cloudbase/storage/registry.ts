import type { StorageOperation } from './operation';
import { batchCopyFile } from './operations/batchCopyFile';
import { batchDeleteFile } from './operations/batchDeleteFile';
import { batchGetDownloadUrl } from './operations/batchGetDownloadUrl';
import { getFileAuthority } from './operations/getFileAuthority';
import { getUploadMetadata } from './operations/getUploadMetadata';

/** The vendor's storage actions. */
export const storageOperations: Readonly<Record<string, StorageOperation>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
  'storage.getFileAuthority': getFileAuthority,
};
