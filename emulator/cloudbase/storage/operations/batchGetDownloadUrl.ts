import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

const DEFAULT_MAX_AGE_S = 7200;
const MAX_FILES = 50;

type Asked = { readonly fileid: string; readonly max_age?: number };

export const batchGetDownloadUrl: StorageOperation = ({ file_list: asked }, storage, origin) => {
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > MAX_FILES)
    throw invalidParam(`file_list must hold 1 to ${MAX_FILES} files`);
  const one = ({ fileid: fileID, max_age: maxAge = DEFAULT_MAX_AGE_S }: Asked) => {
    const tempFileURL = storage.issueDownload(String(fileID), Number(maxAge), origin);
    return tempFileURL
      ? { code: 'SUCCESS', fileID, tempFileURL }
      : { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
  };
  return { data: { download_list: (asked as Asked[]).map(one) } };
};
