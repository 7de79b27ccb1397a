import type { CodeListId, StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { CodeList } from './code';

/** A list whose parts are still to come. */
export const beginList = (
  facts: Pick<CodeList, 'title' | 'source' | 'partCount'>,
  { id, by, now }: { readonly id: CodeListId; readonly by: StaffId; readonly now: number },
): CodeList => ({ ...facts, id, state: 'loading', parts: {}, createdAt: now, by });

/** A part has come; with the last one the list is whole, and nothing is added to it any more. */
export function takePart(
  list: CodeList | undefined,
  part: number,
  rows: number,
): Result<CodeList, 'code_list.not_found' | 'code_list.not_loading' | 'code_list.part_unknown'> {
  if (!list) return reject('code_list.not_found');
  if (list.state !== 'loading') return reject('code_list.not_loading');
  if (part >= list.partCount) return reject('code_list.part_unknown');
  const parts = { ...list.parts, [part]: rows };
  const isWhole = Object.keys(parts).length === list.partCount;
  return ok({ ...list, parts, state: isWhole ? 'whole' : 'loading' });
}

/** 启用: the list before it stays to be read, and may be put in use again. */
export function putInForce(
  list: CodeList | undefined,
  { by, now, reason }: { readonly by: StaffId; readonly now: number; readonly reason: string },
): Result<CodeList, 'code_list.not_found' | 'code_list.not_whole' | 'code_list.in_force'> {
  if (!list) return reject('code_list.not_found');
  if (list.state === 'loading') return reject('code_list.not_whole');
  if (list.state === 'in_force') return reject('code_list.in_force');
  return ok({ ...list, state: 'in_force', inForceAt: now, inForceBy: by, reason });
}

/** Codes that stand in a list more than once. */
export function codesTwice(rows: readonly { readonly code: string }[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { code } of rows) (seen.has(code) ? twice : seen).add(code);
  return [...twice];
}
