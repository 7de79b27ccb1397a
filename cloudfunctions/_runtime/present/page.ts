import { ok, reject, type Result } from '@shared/kernel/result';
import type { Where } from '../store';

/** Rows on one page of a list. */
export const PAGE = 20;

/** Where the page before ended: the value sorted by and the id of its last row. */
export type Cursor = { readonly value: number; readonly id: string };

/** Reads `<sort value>.<id>`; no cursor means the first page. */
export function parseCursor(text: string | undefined): Result<Cursor | undefined, 'list.cursor_invalid'> {
  if (text === undefined) return ok(undefined);
  const [, value, id] = /^(\d{1,15})\.([\w.-]{1,64})$/.exec(text) ?? [];
  return value !== undefined && id !== undefined
    ? ok({ value: Number(value), id })
    : reject('list.cursor_invalid');
}

type Keyed = { readonly id: string };
type Sorted<Row> = {
  readonly list: (query: {
    readonly where: Where<Row>;
    readonly orderBy: readonly (readonly [keyof Row & string, 'asc' | 'desc'])[];
    readonly limit: number;
  }) => Promise<Row[]>;
};

/**
 * One page of a table sorted by an instant and then by id. Rows of the cursor's very instant are asked for apart, since
 * the database takes no "or": so no row is shown twice or left out when two share an instant.
 */
export async function pageOf<Row extends Keyed>(
  table: Sorted<Row>,
  ask: {
    readonly where: Where<Row>;
    readonly by: keyof Row & string;
    readonly direction: 'asc' | 'desc';
    readonly after: Cursor | undefined;
    /** Only rows whose instant lies in this span; for lists that go backwards. */
    readonly within?: { readonly from: number; readonly until: number };
  },
): Promise<{ readonly rows: Row[]; readonly nextCursor?: string }> {
  const { where, by, direction, after, within } = ask;
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const list = (more: Record<string, unknown>, ...fields: (keyof Row & string)[]) =>
    table.list({
      where: { ...where, ...more } as Where<Row>,
      orderBy: fields.map((field) => [field, direction] as const),
      limit: PAGE + 1,
    });
  const found = after
    ? (
        await Promise.all([
          list({ [by]: after.value, id: { [beyond]: after.id } }, 'id'),
          list({ [by]: { [beyond]: after.value, ...(within && { gte: within.from }) } }, by, 'id'),
        ])
      ).flat()
    : await list(within ? { [by]: { gte: within.from, lt: within.until } } : {}, by, 'id');
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return found.length > PAGE && last ? { rows, nextCursor: `${String(last[by])}.${last.id}` } : { rows };
}
