import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import type { ClientOperation, ClientWorld } from '../operation';
import { exists, mayTouch } from '../mayTouch';

/** `wx.cloud.deleteFile`: one answer per file. */
export const deleteFile: ClientOperation = async (request, world, openid) => {
  const { fileList } = jsonBody(request);
  const asked = Array.isArray(fileList) ? fileList.map(String) : [];
  return json(200, { fileList: await Promise.all(asked.map((fileID) => answer(fileID, world, openid))) });
};

async function answer(fileID: string, world: ClientWorld, openid: string) {
  const missing = { fileID, status: -503003, errMsg: 'STORAGE_FILE_NONEXIST' };
  if (!exists(world.storage, fileID)) return missing;
  if (!(await mayTouch(world, 'delete', fileID, openid))) {
    return { fileID, status: -503002, errMsg: 'STORAGE_EXCEED_AUTHORITY' };
  }
  return world.storage.delete(fileID) ? { fileID, status: 0, errMsg: 'ok' } : missing;
}
