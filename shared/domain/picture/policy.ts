import type { AccountId } from '../../kernel/ids';
import { kindOf, type AttachmentKind } from './attachment';
import type { Picture } from './picture';
import { isUsable } from './upload';

/** Whoever uploaded a file sends it or hands it in, as what it is, while it is not about to be deleted. */
export const mayUse = (
  file: Picture | undefined,
  accountId: AccountId,
  as: AttachmentKind | 'picture',
): file is Picture => file?.accountId === accountId && kindOf(file.type) === as && isUsable(file);
