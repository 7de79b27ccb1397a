import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { startTestCloud, type AdminSdk } from '../cloudbase/database/testCloud';

const require = createRequire(import.meta.url);

/** With `REMOTE=1` the same cases ask the vendor's own cloud: what fails there is wrong here. */
const REMOTE = process.env['REMOTE'] === '1';

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`REMOTE=1 needs ${name}`);
  return value;
};

type Open = { readonly sdk: (name: string) => AdminSdk; readonly stop: () => Promise<void> };

async function open(): Promise<Open> {
  if (!REMOTE) {
    const cloud = await startTestCloud({ collections: [] });
    return {
      sdk: (name) => (name === 'tcb-admin-node' ? cloud.adminSdk() : cloud.nodeSdk()),
      stop: cloud.stop,
    };
  }
  const settings = {
    env: needed('TCB_ENV'),
    secretId: needed('TENCENTCLOUD_SECRETID'),
    secretKey: needed('TENCENTCLOUD_SECRETKEY'),
  };
  return { sdk: (name) => require(name).init(settings), stop: async () => {} };
}

/** What a case works with: a database with one empty collection of its own. */
export type Cloud = {
  /** The SDK itself: storage and functions. */
  readonly app: AdminSdk;
  readonly db: AdminSdk;
  readonly command: AdminSdk;
  readonly name: string;
  readonly rows: () => AdminSdk;
  readonly isOldSdk: boolean;
  /** Adds documents and answers nothing. */
  readonly put: (...docs: object[]) => Promise<void>;
  /** The `_id`s of what a query finds, sorted unless its own order is asked for. */
  readonly ids: (query: AdminSdk, order?: 'as found') => Promise<unknown[]>;
  readonly get: (id: string) => Promise<AdminSdk>;
};

/** Runs the cases of one vendor operation with both of the vendor's server SDKs. */
export function conformance(operation: string, cases: (cloud: Cloud) => void): void {
  describe.each(['tcb-admin-node', '@cloudbase/node-sdk'])(`${operation} with %s`, (sdkName) => {
    const name = `conformance_${randomBytes(6).toString('hex')}`;
    let opened: Open;
    let app: AdminSdk;
    let db: AdminSdk;
    const rows = () => db.collection(name);
    beforeAll(async () => {
      opened = await open();
      app = opened.sdk(sdkName);
      db = app.database();
      await db.createCollection(name);
    });
    beforeEach(() => rows().where({}).remove());
    afterAll(async () => {
      await rows().where({}).remove();
      await opened.stop();
    });
    cases({
      get app() {
        return app;
      },
      get db() {
        return db;
      },
      get command() {
        return db.command;
      },
      name,
      rows,
      isOldSdk: sdkName === 'tcb-admin-node',
      async put(...docs) {
        for (const doc of docs) unwrap(await rows().add(doc));
      },
      async ids(query, order) {
        const found = unwrap(await query.get()).data.map((doc: { _id: unknown }) => doc._id);
        return order ? found : found.sort();
      },
      async get(id) {
        const { data } = unwrap(await rows().doc(id).get());
        return Array.isArray(data) ? data[0] : data;
      },
    });
  });
}

/** The old SDK answers errors in band, the new one throws them: this throws both. */
export function unwrap<T extends { code?: string; message?: string }>(answer: T): T {
  if (answer.code && answer.code !== 'SUCCESS')
    throw Object.assign(new Error(answer.message), { code: answer.code });
  return answer;
}

/** The code and message with which a call is refused; undefined where it is not. */
export async function refusalOf(
  call: Promise<AdminSdk>,
): Promise<{ code: string; message: string } | undefined> {
  try {
    unwrap((await call) ?? {});
    return undefined;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
}
