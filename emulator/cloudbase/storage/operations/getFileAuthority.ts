import { invalidParam } from '../../vendorError';
import type { StorageOperation } from '../operation';

type Asked = { readonly path: string; readonly type: 'READ' | 'WRITE' | 'READWRITE' };

/** Whether a user may read files, by the bucket's rules: a function asks on behalf of who called it. */
export const getFileAuthority: StorageOperation = async ({ fileList, openId, uid }, storage) => {
  if (!Array.isArray(fileList) || fileList.length === 0) throw invalidParam('fileList must be an array');
  const auth = {
    ...(typeof openId === 'string' && openId !== '' && { openid: openId }),
    ...(typeof uid === 'string' && uid !== '' && { uid }),
  };
  const one = async ({ path }: Asked) => ({
    path,
    cosFileId: storage.cosFileIdOf(path),
    read: await storage.mayRead(path, auth),
  });
  return { data: await Promise.all((fileList as Asked[]).map(one)) };
};
