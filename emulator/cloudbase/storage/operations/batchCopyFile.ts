import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

const MAX_FILES = 50;

type Asked = {
  readonly src_path: string;
  readonly dst_path: string;
  /** Taken for yes when absent. */
  readonly overwrite?: boolean;
  readonly remove_original?: boolean;
};

/** Copies inside the bucket, by paths. The code for a place that is taken is not confirmed by the vendor's pages. */
export const batchCopyFile: StorageOperation = async ({ file_list: asked }, storage) => {
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > MAX_FILES)
    throw invalidParam(`file_list must hold 1 to ${MAX_FILES} files`);
  const copies: object[] = [];
  for (const { src_path: from, dst_path: to, overwrite = true, remove_original: move } of asked as Asked[]) {
    const outcome = await storage.copy(String(from), String(to), overwrite);
    if (outcome.code === 'SUCCESS' && move) storage.delete(outcome.sourceId);
    copies.push({ fileId: outcome.fileId, code: outcome.code });
  }
  return { data: { copy_list: copies } };
};
