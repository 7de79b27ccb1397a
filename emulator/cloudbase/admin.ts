import { randomUUID } from 'node:crypto';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';
import type { Database } from './database/database';
import type { Params } from './database/operation';
import { databaseOperations } from './database/registry';
import type { Faults } from './fault';
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
  readonly faults?: Faults;
  /** Counts the requests by action. */
  readonly counters?: { readonly count: (action: string) => void };
  /** Told of what no operation was found for, and of what broke. */
  readonly log?: (message: string, detail: unknown) => void;
};

type Handler = (params: Params, request: WireRequest) => unknown;

/** A status no server answers with: the host breaks the connection instead. */
const DROPPED: WireResponse = { status: 0 };

/** `POST /admin`, where the server SDKs send everything. */
export function adminService(options: AdminOptions): Service {
  const { envId, faults, counters, log = console.error } = options;
  const refuse = signatureVerifier(options);
  const operations = operationsOf(options);

  const answer = async (handler: Handler, params: Params, request: WireRequest): Promise<object> => {
    const requestId = randomUUID();
    try {
      return { requestId, ...((await handler(params, request)) as object) };
    } catch (cause) {
      if (cause instanceof VendorError) return { requestId, code: cause.code, message: cause.message };
      log(`${String(params['action'])} broke`, cause);
      return { requestId, code: 'SYS_ERR', message: 'internal server error' };
    }
  };

  const answerFaulty = async (action: string, reply: () => Promise<object>): Promise<WireResponse> => {
    const fault = await faults?.before(action);
    switch (fault?.kind) {
      case 'drop_before':
        return DROPPED;
      case 'drop_after':
        await reply();
        return DROPPED;
      case 'error':
        return json(200, { requestId: randomUUID(), code: fault.code, message: fault.message });
      case 'duplicate': {
        const [first] = await Promise.all([reply(), reply()]);
        return json(200, first);
      }
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return json(200, await reply());
      default:
        return json(200, await reply());
    }
  };

  return {
    name: 'cloudbase admin',
    owns: ({ path, method }) => path === '/admin' && method === 'POST',
    async handle(request) {
      const params = parse(request.body);
      const action = String(params?.['action']);
      const check = (): Handler => {
        if (!params) throw invalidParam('the body is not a JSON object');
        const refusal = refuse(request, params);
        if (refusal) throw new VendorError('SIGN_PARAM_INVALID', `Signature verification failed: ${refusal}`);
        if (params['envName'] !== envId)
          throw invalidParam(`env ${String(params['envName'])} does not exist`);
        const operation = operations.get(action);
        if (operation) return operation;
        log(`unknown action ${action}`, params);
        throw invalidParam(`unknown action ${action}`);
      };
      counters?.count(action);
      return answerFaulty(action, () => answer((p, r) => check()(p, r), params ?? {}, request));
    },
  };
}

function operationsOf({ database, storage, functions }: AdminOptions): Map<string, Handler> {
  const operations = new Map<string, Handler>();
  for (const [action, operation] of Object.entries(databaseOperations))
    operations.set(action, (params) => operation(params, database));
  for (const [action, operation] of Object.entries(storageOperations))
    operations.set(action, (params, request) => operation(params, storage, request.origin));
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
