import { VendorError } from '../../cloudbase/vendorError';
import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import { clientError, storageDenied } from '../clientErrors';
import type { ClientOperation } from '../operation';
import { mayTouch } from '../mayTouch';

/** Where and with what signature `wx.cloud.uploadFile` puts the file. */
export const uploadMetadata: ClientOperation = async (request, world, openid) => {
  const { cloudPath } = jsonBody(request);
  try {
    const ticket = world.storage.issueUpload(String(cloudPath ?? ''), { openid }, request.origin);
    return (await mayTouch(world, 'write', ticket.fileId, openid)) ? json(200, ticket) : storageDenied();
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    return clientError(-503001, `storage request fail | errMsg: ${error.message}`);
  }
};
