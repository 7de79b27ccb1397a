import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

export const getUploadMetadata: StorageOperation = ({ path }, storage, origin) => {
  if (typeof path !== 'string') throw invalidParam('path must be a string');
  const issued = storage.issueUpload(path, {}, origin);
  return { data: { ...issued, download_url: issued.url } };
};
