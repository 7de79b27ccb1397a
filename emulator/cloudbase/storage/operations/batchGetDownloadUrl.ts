import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

const MAX_FILES = 50;

type Asked = { readonly fileid: string; readonly max_age?: number };

export const batchGetDownloadUrl: StorageOperation = ({ file_list: asked }, storage, origin) => {
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > MAX_FILES)
    throw invalidParam(`file_list must hold 1 to ${MAX_FILES} files`);
  const one = ({ fileid: fileID, max_age: maxAge }: Asked) => ({
    fileID,
    ...storage.issueDownload(String(fileID), maxAge === undefined ? undefined : Number(maxAge), origin),
  });
  return { data: { download_list: (asked as Asked[]).map(one) } };
};
