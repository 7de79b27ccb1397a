import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

export const getUploadMetadata: StorageOperation = ({ path }, storage, origin) => {
  const issued = typeof path === 'string' ? storage.issueUpload(path, { origin }) : undefined;
  if (!issued) throw invalidParam('path is not a valid cloud path');
  return { data: { ...issued, download_url: issued.url } };
};
