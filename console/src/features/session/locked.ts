import * as z from 'zod/mini';
import { whenText } from '../../ui/when';
import { explain } from './messages';

const Until = z.object({ until: z.number() });

/** The sentence for a refusal; a lock says until when it lasts. */
export function explainFully({ code, detail }: { readonly code: string; readonly detail?: unknown }): string {
  const lock = code === 'staff.locked' ? Until.safeParse(detail) : undefined;
  if (!lock?.success) return explain(code);
  return `连续多次输入有误，登录已锁定到 ${whenText(lock.data.until)}。到时再试，或联系安全管理员重置`;
}
