import { requestFailed } from '../vendorError';
import type { Driver } from './driver';
import { byDistance } from './geo';
import { KIND, only } from './kinds';
import { matcher, sorted } from './operators';
import { planQuery, type Plan } from './plan';
import type { Table } from './table';
import { decodeStored, type Doc, type Query } from './values';

export type Sort = Record<string, 1 | -1>;
export type Selection = { readonly sort?: Sort; readonly skip?: number; readonly limit?: number };

/** More documents than a query may walk through without an index, where that is watched. */
const SCAN_LIMIT = 1000;
const FIRST_CHUNK = 256;
const PLANS_KEPT = 1000;

export type Reader = {
  readonly byId: (driver: Driver, table: Table, id: Doc['_id']) => Doc | undefined;
  readonly select: (driver: Driver, table: Table, query: Query, selection?: Selection) => Doc[];
  readonly count: (driver: Driver, table: Table, query: Query) => number;
};

/** The `_id` of a query that asks for nothing else. */
export function soleId(query: Query): Doc['_id'] | undefined {
  const id = query['_id'];
  if (id === undefined) return undefined;
  for (const key in query) if (key !== '_id') return undefined;
  if (typeof id === 'string' || typeof id === 'number') return id;
  if (id === null || typeof id !== 'object' || Object.keys(id).length !== 1) return undefined;
  const equal = (id as Query)['$eq'];
  return typeof equal === 'string' || typeof equal === 'number' ? equal : undefined;
}

export function openReader(options: { strictIndexes: boolean }): Reader {
  const indexed = new Map<string, boolean>();

  const byId: Reader['byId'] = (driver, table, id) => {
    const row = driver.get(`SELECT j FROM ${table.sql} WHERE k=?`, [id]);
    return row && decodeStored(row['j'] as string);
  };

  /** Asks SQLite itself whether the statement walks the whole table. */
  const usesIndex = (driver: Driver, sql: string, plan: Plan): boolean => {
    const known = indexed.get(sql);
    if (known !== undefined) return known;
    const steps = driver.all(`EXPLAIN QUERY PLAN ${sql}`, plan.values).map((row) => String(row['detail']));
    const uses = !steps.some((step) => /^SCAN (?!json_each)/.test(step) && !/ INDEX /.test(step));
    if (indexed.size >= PLANS_KEPT) indexed.clear();
    indexed.set(sql, uses);
    return uses;
  };

  const refuseScan = (driver: Driver, table: Table, query: Query, sort: Sort, sql: string, plan: Plan) => {
    if (!options.strictIndexes || usesIndex(driver, sql, plan)) return;
    if (!driver.get(`SELECT 1 FROM ${table.sql} LIMIT 1 OFFSET ${SCAN_LIMIT}`)) return;
    const fields = [...new Set([...fieldsOf(query), ...Object.keys(sort)])];
    throw requestFailed(
      `[FailedOperation] query on collection ${table.name} (more than ${SCAN_LIMIT} documents) would use no index: ` +
        `declare an index over [${fields.join(', ')}] in cloudbaserc.json`,
    );
  };

  const select: Reader['select'] = (driver, table, query, selection = {}) => {
    const id = soleId(query);
    if (id !== undefined && !selection.skip) {
      const doc = byId(driver, table, id);
      return doc ? [doc] : [];
    }
    const { sort = {}, skip = 0, limit = Infinity } = selection;
    const plan = planQuery(query, table);
    const nearestFirst = plan.exact || Object.keys(sort).length > 0 ? undefined : byDistance(query);
    if (nearestFirst) {
      const found = matching(rows(driver, statement('j', table, plan, ''), plan, -1, 0), plan, query);
      return nearestFirst(found).slice(skip, skip + limit);
    }
    const order = orderOf(table, sort);
    const sql = statement('j', table, plan, order ?? '');
    // With neither condition nor order the first rows will do: nothing is walked but what is answered.
    if (order !== '' || plan.where !== '' || !plan.exact) refuseScan(driver, table, query, sort, sql, plan);
    if (order === undefined) {
      const docs = matching(rows(driver, sql, plan, -1, 0), plan, query);
      return sorted(docs, sort).slice(skip, skip + limit);
    }
    if (plan.exact) return rows(driver, sql, plan, limit, skip);
    return firstMatching(driver, sql, plan, query, skip, limit);
  };

  const count: Reader['count'] = (driver, table, query) => {
    const plan = planQuery(query, table);
    const sql = statement(plan.exact ? 'COUNT(*) AS total' : 'j', table, plan, '');
    if (plan.where !== '' || !plan.exact) refuseScan(driver, table, query, {}, sql, plan);
    if (plan.exact) return Number(driver.get(sql, plan.values)?.['total']);
    return matching(rows(driver, sql, plan, -1, 0), plan, query).length;
  };

  return { byId, select, count };
}

const statement = (columns: string, table: Table, plan: Plan, order: string) =>
  `SELECT ${columns} FROM ${table.sql}${plan.where && ` WHERE ${plan.where}`}${order}`;

/** ORDER BY where SQL sorts as the document database does, '' where no order is asked, undefined where it cannot. */
function orderOf(table: Table, sort: Sort): string | undefined {
  const keys: string[] = [];
  for (const [path, direction] of Object.entries(sort)) {
    const expression = table.expressionOf(path);
    if (!expression || !sortsAlike(table.kindsOf(path))) return undefined;
    keys.push(`${expression}${direction < 0 ? ' DESC' : ''}`);
  }
  return keys.length > 0 ? ` ORDER BY ${keys.join(',')}` : '';
}

const sortsAlike = (seen: number) =>
  only(seen, KIND.number | KIND.string) || only(seen, KIND.date) || only(seen, KIND.boolean);

function rows(driver: Driver, sql: string, plan: Plan, limit: number, skip: number): Doc[] {
  const window = [...plan.values, Number.isFinite(limit) ? limit : -1, skip];
  return driver.all(`${sql} LIMIT ? OFFSET ?`, window).map((row) => decodeStored(row['j'] as string));
}

const matching = (docs: Doc[], plan: Plan, query: Query): Doc[] =>
  plan.exact ? docs : docs.filter(matcher(query));

/** Reads on in growing chunks until enough documents have passed the part of the query that SQL cannot decide. */
function firstMatching(
  driver: Driver,
  sql: string,
  plan: Plan,
  query: Query,
  skip: number,
  limit: number,
): Doc[] {
  const test = matcher(query);
  const found: Doc[] = [];
  const wanted = skip + limit;
  for (let from = 0, size = FIRST_CHUNK; found.length < wanted; from += size, size *= 4) {
    const chunk = rows(driver, sql, plan, size, from);
    found.push(...chunk.filter(test));
    if (chunk.length < size) break;
  }
  return found.slice(skip, wanted);
}

function fieldsOf(query: Query): string[] {
  return Object.entries(query).flatMap(([key, value]) =>
    key.startsWith('$')
      ? Array.isArray(value)
        ? value.flatMap((part) => fieldsOf(part as Query))
        : []
      : [key],
  );
}
