import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

const MAX_FILES = 50;

export const batchDeleteFile: StorageOperation = ({ fileid_list: asked }, storage) => {
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > MAX_FILES)
    throw invalidParam(`fileid_list must hold 1 to ${MAX_FILES} files`);
  const one = (fileID: string) => ({
    fileID,
    code: storage.delete(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
  });
  return { data: { delete_list: asked.map(String).map(one) } };
};
