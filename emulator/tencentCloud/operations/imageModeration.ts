import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { operation, TencentCloudError } from '../operation';
import { verdictOn } from '../verdict';

/** Looks at no picture, but for words in its address or among its bytes. */
export const imageModeration = operation(
  z.object({
    BizType: z.optional(z.string()),
    DataId: z.optional(z.string()),
    FileContent: z.optional(z.string()),
    FileUrl: z.optional(z.string()),
  }),
  ({ BizType = '', DataId = '', FileContent, FileUrl }, state) => {
    if (!FileContent && !FileUrl)
      throw new TencentCloudError('MissingParameter', 'FileContent and FileUrl are both missing.');
    const bytes = FileContent ? Buffer.from(FileContent, 'base64') : Buffer.from(FileUrl ?? '');
    const { shared } = verdictOn(bytes.toString('utf8'), state);
    const lists = { LabelResults: [], ObjectResults: [], OcrResults: [], LibResults: [] };
    const FileMD5 = createHash('md5').update(bytes).digest('hex');
    return { ...shared, ...lists, DataId, BizType, Extra: '', FileMD5 };
  },
);
