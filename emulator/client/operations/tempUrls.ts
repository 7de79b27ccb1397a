import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import type { ClientOperation, ClientWorld } from '../operation';
import { mayTouch } from '../mayTouch';

type Asked = string | { fileID: string; maxAge?: number };

/** `wx.cloud.getTempFileURL`: one answer per file; a refused file does not fail the others. */
export const tempUrls: ClientOperation = async (request, world, openid) => {
  const { fileList } = jsonBody(request);
  const asked = Array.isArray(fileList) ? (fileList as Asked[]) : [];
  const answers = await Promise.all(asked.map((one) => answer(one, world, openid, request.origin)));
  return json(200, { fileList: answers });
};

async function answer(asked: Asked, world: ClientWorld, openid: string, origin: string) {
  const fileID = typeof asked === 'string' ? asked : String(asked?.fileID);
  const maxAge = typeof asked === 'string' ? undefined : asked?.maxAge;
  const refuse = (status: number, errMsg: string) => ({ fileID, tempFileURL: '', maxAge, status, errMsg });
  const link = world.storage.issueDownload(fileID, maxAge, origin);
  if (link.code !== 'SUCCESS') return refuse(-503003, link.code);
  if (!(await mayTouch(world, 'read', fileID, openid))) return refuse(-503002, 'STORAGE_EXCEED_AUTHORITY');
  return { fileID, tempFileURL: link.tempFileURL, maxAge, status: 0, errMsg: 'ok' };
}
