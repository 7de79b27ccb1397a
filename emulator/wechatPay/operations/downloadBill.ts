import { gzipSync } from 'node:zlib';
import { billText } from '../billRequest';
import { payError, type Operation } from '../operation';

/** 下载账单: text, or the same packed when that was asked for. The hash is that of the text. */
export const downloadBill: Operation = {
  name: 'downloadBill',
  method: 'GET',
  path: /^\/v3\/billdownload\/file$/,
  answer({ query }, world) {
    try {
      const token = Buffer.from(query.get('token') ?? '', 'base64url').toString();
      const [kind, asked] = JSON.parse(token) as ['tradebill' | 'fundflowbill', string];
      const wanted = new URLSearchParams(asked);
      const text = billText(kind, wanted, world);
      if (text !== undefined)
        return { status: 200, file: wanted.get('tar_type') === 'GZIP' ? gzipSync(text) : Buffer.from(text) };
    } catch {
      // No token of ours.
    }
    return payError(400, 'PARAM_ERROR', 'token不正确');
  },
};
