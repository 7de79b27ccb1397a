import { randomBytes } from 'node:crypto';
import tcb from 'tcb-admin-node';
import { cloudbaseFiles } from './adapters/cloudbase/files';
import { identityOf } from './adapters/cloudbase/identity';
import { CloudbaseStore } from './adapters/cloudbase/store';
import { throwOnCode } from './adapters/cloudbase/vendorError';
import { blindIndex } from './blindIndex';
import { required } from './config';
import { identityProvider } from './identityProviders';
import { consoleLog } from './log';
import { masterKeys } from './masterKeys';
import { phraserInUse } from './phrasers';
import type { Runtime } from './runtime';
import { DataKeys } from './sealing/dataKeys';
import { SealedStore } from './sealing/sealedStore';
import { resealerOf } from './sealing/resealer';
import { vaultOf } from './sealing/vault';

const ID_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Random bytes at or over this would favour some letters. */
const FAIR_BYTES = 252;

/** 24 characters of [0-9a-z]: 124 random bits, and short enough for WeChat Pay's `out_trade_no`. */
export function newId(): string {
  let id = '';
  while (id.length < 24)
    for (const byte of randomBytes(32))
      if (byte < FAIR_BYTES && id.length < 24) id += ID_ALPHABET[byte % 36]!;
  return id;
}

/** The runtime on CloudBase, or on the emulator when `TCB_SERVICE_URL` says so. Made once per instance. */
export function cloudRuntime(): Runtime {
  const serviceUrl = process.env['TCB_SERVICE_URL'];
  const app = tcb.init({ env: required('TCB_ENV'), forever: true, ...(serviceUrl && { serviceUrl }) });
  const files = cloudbaseFiles(app);
  const database = new CloudbaseStore(app.database());
  const kms = masterKeys(process.env);
  const keys = new DataKeys(database, kms, Date.now);
  return {
    store: new SealedStore(database, keys),
    identify: identityOf,
    now: () => Date.now(),
    newId,
    blind: (kind, value) => blindIndex(required('BLIND_INDEX_KEY'), kind, value),
    log: consoleLog,
    async kick(auditIds) {
      throwOnCode(await app.callFunction({ name: 'outbox', data: { auditIds } }));
    },
    ports: {
      files: async () => files,
      kms: async () => kms,
      vault: async () => vaultOf(keys),
      resealer: async () =>
        resealerOf({ store: database, keys, kms, files: async () => files, vault: vaultOf(keys) }),
      payment: async () => (await import('./adapters/wechatPay/fromEnvironment')).wechatPay(),
      identity: () => identityProvider(),
      wechat: async () => (await import('./adapters/wechat/fromEnvironment')).wechat(),
      rooms: async () => (await import('./adapters/trtc/fromEnvironment')).trtcRooms(),
      courier: async () => (await import('./adapters/courier/fromEnvironment')).courier(),
      phraser: () => phraserInUse(),
      signer: async () => (await import('./adapters/certificateAuthority/fromEnvironment')).signer(),
      get httpAccess() {
        return required('HTTP_ACCESS_URL');
      },
      get consoleUrl() {
        return required('CONSOLE_URL');
      },
      get notifyUrl() {
        return required('WXPAY_NOTIFY_URL');
      },
    },
  };
}
