import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startClock } from '../../clock';
import { listen } from '../../kernel/listen';
import type { Service, WireRequest } from '../../kernel/service';
import { adminService } from '../admin';
import { databaseService } from './database';
import type { DeclaredCollection } from './declaration';
import { storageService } from '../storage/storage';

const require = createRequire(import.meta.url);

// Outside SCF the current SDK looks for a metadata server before every single request.
Object.assign(process.env, {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'test',
});

export const CREDENTIAL = { envId: 'test-env', secretId: 'AKIDtest', secretKey: 'test-secret' };

/** tcb-admin-node has no types of its own; an error comes in band as `code`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AdminSdk = any;

/** The SDK's doors with nothing behind them but a database and a bucket, on a port of their own. */
export async function startTestCloud(
  options: {
    collections?: readonly DeclaredCollection[];
    strictIndexes?: boolean;
    maxBytes?: number;
    onRequest?: (request: WireRequest) => void;
  } = {},
) {
  const directory = mkdtempSync(join(tmpdir(), 'cloudbase-'));
  const clock = startClock();
  const database = databaseService({
    file: join(directory, 'database.sqlite'),
    clock,
    collections: options.collections ?? [{ name: 'cases' }],
    strictIndexes: options.strictIndexes ?? false,
  });
  const storage = storageService({
    directory: join(directory, 'storage'),
    clock,
    ...CREDENTIAL,
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
  });
  const logged: string[] = [];
  const admin = adminService({
    ...CREDENTIAL,
    database,
    storage,
    functions: {
      invoke: async (name, data) => {
        if (name === 'echo') return { echoed: data };
        throw Object.assign(new Error(`no function ${name}`), { code: 'FUNCTION_NOT_FOUND' });
      },
    },
    log: (message) => void logged.push(message),
  });
  const { url, stop } = await listen({ services: [watched(admin, options.onRequest), storage] });

  const settings = (secretKey: string) => ({
    secretId: CREDENTIAL.secretId,
    secretKey,
    env: CREDENTIAL.envId,
    serviceUrl: `${url}/admin`,
  });
  return {
    url,
    clock,
    database,
    storage,
    logged,
    /** The owner's SDK. */
    adminSdk: (secretKey = CREDENTIAL.secretKey): AdminSdk =>
      require('tcb-admin-node').init(settings(secretKey)),
    /** Sends an action that the SDK has no method for, signed as the SDK signs. */
    send: (params: { action: string }): Promise<AdminSdk> =>
      require('tcb-admin-node/src/utils/httpRequest')({
        config: { ...settings(CREDENTIAL.secretKey), envName: CREDENTIAL.envId },
        method: 'post',
        params,
      }),
    /** The vendor's current SDK. */
    nodeSdk: (secretKey = CREDENTIAL.secretKey): AdminSdk =>
      require('@cloudbase/node-sdk').init({ ...settings(secretKey), keepalive: true }),
    async stop() {
      await stop();
      await database.stop();
      await storage.stop?.();
      clock.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

const watched = (service: Service, onRequest: (request: WireRequest) => void = () => undefined): Service => ({
  ...service,
  handle(request) {
    onRequest(request);
    return service.handle(request);
  },
});

/** A declared index; a field with a minus sign runs downwards. */
export const index = (name: string, unique: boolean, ...fields: string[]) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: fields.map((field) => ({
      Name: field.replace('-', ''),
      Direction: field.startsWith('-') ? '-1' : '1',
    })),
  },
});
