import { invalidParam } from '../vendorError';
import type { Database } from './database';
import type { Transaction } from './transactions';
import { decodePlain, decodeWire, isPlain, type Query } from './values';

/** The parameters of one request to `/admin`, as JSON gave them. */
export type Params = Readonly<Record<string, unknown>>;

/** One vendor operation: what it answers beside `requestId`. */
export type DatabaseOperation = (params: Params, database: Database) => object | Promise<object>;

/** Documents a query answers when it names no limit, and the most it ever answers. */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

export function collectionOf({ collectionName }: Params): string {
  if (typeof collectionName !== 'string' || collectionName === '')
    throw invalidParam('collectionName must be a string');
  return collectionName;
}

export function transactionOf({ transactionId }: Params, database: Database): Transaction {
  if (typeof transactionId !== 'string') throw invalidParam('transactionId must be a string');
  return database.transactions.find(transactionId);
}

/** @cloudbase/node-sdk puts the transaction beside the ordinary parameters. */
export const maybeTransactionOf = (params: Params, database: Database): Transaction | undefined =>
  params['transactionId'] === undefined || params['transactionId'] === ''
    ? undefined
    : transactionOf(params, database);

/** An object parameter, sent as JSON or as a text of it. */
export function objectOf(params: Params, name: string, now: number): Query {
  const sent = params[name];
  if (sent === undefined || sent === null || sent === '') return {};
  const value = typeof sent === 'string' ? decodeWire(sent, now) : decodePlain(sent, now);
  if (!isPlain(value)) throw invalidParam(`${name} must be an object`);
  return value;
}

const positive = (value: unknown) => (typeof value === 'number' && value > 0 ? Math.floor(value) : 0);

export const limitOf = ({ limit }: Params) => Math.min(positive(limit) || DEFAULT_LIMIT, MAX_LIMIT);

export const offsetOf = ({ offset }: Params) => positive(offset);
