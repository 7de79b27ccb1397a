import { randomUUID } from 'node:crypto';
import { json, type Service, type WireRequest } from '../kernel/service';
import type { Database } from './database/database';
import type { Params } from './database/operation';
import { databaseOperations } from './database/registry';
import { getUserInfo, type UserBook } from './getUserInfo';
import { invokeFunction, type Functions } from './invokeFunction';
import { signatureVerifier } from './signature/verify';
import { storageOperations } from './storage/registry';
import type { Storage } from './storage/storage';
import { invalidParam, VendorError } from './vendorError';

export type AdminOptions = {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly database: Database;
  readonly storage: Storage;
  readonly functions: Functions;
  /** Whom `auth.getUserInfoForAdmin` knows. */
  readonly users?: UserBook;
  /** Counts the requests by action. */
  readonly counters?: { readonly count: (action: string) => void };
  /** Told of what no operation was found for, and of what broke. */
  readonly log?: (message: string, detail: unknown) => void;
};

type Handler = (params: Params, request: WireRequest) => object | Promise<object>;

/** `POST /admin`, where the server SDKs send everything. */
export function adminService(options: AdminOptions): Service {
  const { envId, counters, log = console.error } = options;
  const refuse = signatureVerifier(options, options.database.clock.now);
  const operations = operationsOf(options);

  const operationFor = (params: Params | undefined, request: WireRequest): Handler => {
    if (!params) throw invalidParam('the body is not a JSON object');
    const refusal = refuse(request, params);
    if (refusal) throw new VendorError('SIGN_PARAM_INVALID', `Signature verification failed: ${refusal}`);
    if (params['envName'] !== envId) throw invalidParam(`env ${String(params['envName'])} does not exist`);
    const operation = operations.get(String(params['action']));
    if (operation) return operation;
    log(`unknown action ${String(params['action'])}`, params);
    throw invalidParam(`unknown action ${String(params['action'])}`);
  };

  const answer = async (params: Params | undefined, request: WireRequest): Promise<object> => {
    const requestId = randomUUID();
    try {
      const operation = operationFor(params, request);
      return { requestId, ...(await operation(params ?? {}, request)) };
    } catch (cause) {
      if (cause instanceof VendorError) return { requestId, code: cause.code, message: cause.message };
      log(`${String(params?.['action'])} broke`, cause);
      return { requestId, code: 'SYS_ERR', message: 'internal server error' };
    }
  };

  return {
    name: 'cloudbase admin',
    owns: ({ path, method }) => path === '/admin' && method === 'POST',
    async handle(request) {
      const params = parse(request.body);
      counters?.count(String(params?.['action']));
      return json(200, await answer(params, request));
    },
  };
}

function operationsOf({ database, storage, functions, users }: AdminOptions): Map<string, Handler> {
  const operations = new Map<string, Handler>();
  for (const [action, operation] of Object.entries(databaseOperations))
    operations.set(action, (params) => operation(params, database));
  for (const [action, operation] of Object.entries(storageOperations))
    operations.set(action, (params, request) => operation(params, storage, request.origin));
  if (users) operations.set('auth.getUserInfoForAdmin', (params) => getUserInfo(params, users));
  operations.set('functions.invokeFunction', (params) => invokeFunction(params, functions));
  return operations;
}

function parse(body: Buffer): Params | undefined {
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Params)
      : undefined;
  } catch {
    return undefined;
  }
}
