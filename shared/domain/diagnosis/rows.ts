import { cleanText } from '../../kernel/text';
import { Diagnosis } from './code';

/** What is wrong with a line of a list: its number as the spreadsheet counts, what stands there, and why. */
export type RowFault = {
  readonly line: number;
  readonly code: string;
  readonly why: 'code_missing' | 'code_shape' | 'name_missing' | 'name_too_long' | 'code_twice';
};

/**
 * Reads the lines of a spreadsheet: code in the first column, name in the second. A first line without a code is its
 * head; empty lines are passed over. Brackets that were escaped for another program lose their backslash.
 */
export function readRows(lines: readonly (readonly unknown[])[]): {
  readonly rows: readonly Diagnosis[];
  readonly faults: readonly RowFault[];
} {
  const rows: Diagnosis[] = [];
  const faults: RowFault[] = [];
  const seen = new Set<string>();
  lines.forEach((cells, index) => {
    const code = textOf(cells[0]);
    const name = textOf(cells[1]).replace(/\\([[\]])/g, '$1');
    if (code === '' && name === '') return;
    if (index === 0 && !/\d/.test(code)) return;
    const why = faultOf(code, name, seen);
    if (why) return void faults.push({ line: index + 1, code: code.slice(0, 40), why });
    seen.add(code);
    rows.push({ code, name });
  });
  return { rows, faults };
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? cleanText(String(cell)) : '';

function faultOf(code: string, name: string, seen: ReadonlySet<string>): RowFault['why'] | undefined {
  if (code === '') return 'code_missing';
  if (name === '') return 'name_missing';
  if (seen.has(code)) return 'code_twice';
  const checked = Diagnosis.safeParse({ code, name });
  if (checked.success) return undefined;
  return checked.error.issues.some((it) => it.path[0] === 'code') ? 'code_shape' : 'name_too_long';
}

/** How a new list differs from the one in use. */
export type ListChange = {
  readonly added: readonly Diagnosis[];
  readonly removed: readonly Diagnosis[];
  readonly renamed: readonly { readonly code: string; readonly from: string; readonly to: string }[];
};

/** What becomes different when `to` takes the place of `from`. */
export function changeBetween(from: readonly Diagnosis[], to: readonly Diagnosis[]): ListChange {
  const before = new Map(from.map(({ code, name }) => [code, name]));
  const after = new Map(to.map(({ code, name }) => [code, name]));
  return {
    added: to.filter(({ code }) => !before.has(code)),
    removed: from.filter(({ code }) => !after.has(code)),
    renamed: to.flatMap(({ code, name }) => {
      const old = before.get(code);
      return old === undefined || old === name ? [] : [{ code, from: old, to: name }];
    }),
  };
}
