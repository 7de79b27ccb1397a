import * as z from 'zod/mini';
import { command } from '../kernel/contract';

/** 登记上传: where a phone may put its next file. What nobody comes for within a day is deleted. */
export const beginUpload = command({
  name: 'picture.begin',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ folder: z.enum(['pictures', 'id-cards']) }),
  output: z.object({ cloudPath: z.string() }),
  rejections: [],
});
