import path from 'node:path';
import { masterKeys } from '../cloudfunctions/_runtime/masterKeys';
import { startWorld, type World } from '../emulator/world';
import { cloudbaserc } from './cloudbaserc';
import { makeKeys, type DevelopmentKeys } from '../emulator/developmentKeys';
import { PEOPLE, PERSONAS } from './seed/hospital';
import { seed } from './seed/seed';
import { seedSigning } from './seed/signing';
import { seedStaff, type StaffCredentials } from './seed/staff';

const root = path.resolve(import.meta.dirname, '..');
const APPID = 'touristappid';
const MCHID = '1900000109';
const MERCHANT_SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1';
const PLATFORM_KEY_ID = 'PUB_KEY_ID_0119000001092026112300000000000001';
/** 订阅消息模板 of the demo hospital. */
const VISIT_TEMPLATE = 'visit-reminder-of-the-demo-hospital';
const DOSE_TEMPLATE = 'dose-reminder-of-the-demo-hospital';
const COURIER_KEY = 'wenzhen-local';
export const ENV_ID = 'wenzhen-local';
const TRTC_APP_ID = 1400000001;
/** The bucket as the emulated cloud names it. */
const BUCKET = `656d-${ENV_ID}-1300000000`;

export type HospitalOptions = {
  /** Absent: a fresh folder that goes with the world. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly keys?: DevelopmentKeys;
  /** The built H5 app to serve. */
  readonly staticDir?: string;
  /** The built staff console, to serve at /console/. */
  readonly consoleDir?: string;
  /** Refuse queries that would walk a large collection. */
  readonly strictIndexes?: boolean;
  /** People of the staff who may sign in at the console. */
  readonly staff?: readonly StaffCredentials[];
};

export const masterKeysOf = ({ masterKey }: DevelopmentKeys): string => `local-1:${masterKey}`;

const base64 = (pem: string) => Buffer.from(pem).toString('base64');

/** What the emulator is told of this hospital. */
export function worldOptions(options: HospitalOptions): Parameters<typeof startWorld>[0] {
  const keys = options.keys ?? makeKeys();
  return {
    ...(options.dataDir && { dataDir: options.dataDir }),
    ...(options.port && { port: options.port }),
    ...(options.staticDir && { staticDir: options.staticDir }),
    ...(options.consoleDir && { staticDirs: { '/console/': options.consoleDir } }),
    ...(options.strictIndexes && { strictIndexes: true }),
    root,
    envId: ENV_ID,
    secretId: keys.secretId,
    secretKey: keys.secretKey,
    cloudbaserc: cloudbaserc(),
    wechat: {
      appid: APPID,
      appSecret: keys.appSecret,
      users: [...PERSONAS],
      templates: [
        { id: VISIT_TEMPLATE, title: '就诊提醒', values: { thing1: '医生', time2: '时间', thing3: '说明' } },
        { id: DOSE_TEMPLATE, title: '用药提醒', values: { thing1: '事项', time2: '时间', thing3: '说明' } },
      ],
    },
    tencentCloud: { people: PEOPLE },
    trtc: {
      sdkAppId: TRTC_APP_ID,
      appKey: keys.trtcAppKey,
      callback: { url: (origin) => `${origin}/http/trtc/notify`, key: keys.trtcCallbackKey },
    },
    ca: { token: keys.caToken },
    courier: { appKey: COURIER_KEY, appSecret: keys.appSecret, hasColdChain: true },
    merchant: {
      mchid: MCHID,
      serialNo: MERCHANT_SERIAL,
      publicKeyPem: keys.merchant.publicKeyPem,
      apiV3Key: keys.apiV3Key,
      platformPublicKeyId: PLATFORM_KEY_ID,
      platformPrivateKeyPem: keys.platform.privateKeyPem,
    },
    functionEnv: (origin: string) => ({
      HTTP_ACCESS_URL: `${origin}/http`,
      MASTER_KEYS: masterKeysOf(keys),
      WXPAY_APPID: APPID,
      WXPAY_MCHID: MCHID,
      WXPAY_SERIAL_NO: MERCHANT_SERIAL,
      WXPAY_PRIVATE_KEY: base64(keys.merchant.privateKeyPem),
      WXPAY_PUBLIC_KEY: base64(keys.merchant.publicKeyPem),
      WXPAY_API_V3_KEY: keys.apiV3Key,
      WXPAY_PLATFORM_KEY_ID: PLATFORM_KEY_ID,
      WXPAY_PLATFORM_KEY: base64(keys.platform.publicKeyPem),
      WECHAT_APPID: APPID,
      WECHAT_APP_SECRET: keys.appSecret,
      WECHAT_BASE_URL: origin,
      WECHAT_TEMPLATE_VISIT: VISIT_TEMPLATE,
      WECHAT_TEMPLATE_DOSE: DOSE_TEMPLATE,
      TENCENT_API_SECRET_ID: keys.secretId,
      TENCENT_API_SECRET_KEY: keys.secretKey,
      TENCENT_API_BASE_URL: origin,
      TENCENT_FACE_RULE_ID: '1',
      BLIND_INDEX_KEY: keys.blindIndexKey,
      TRTC_SDK_APP_ID: String(TRTC_APP_ID),
      TRTC_APP_KEY: keys.trtcAppKey,
      TRTC_CALLBACK_KEY: keys.trtcCallbackKey,
      TRTC_BUCKET: BUCKET,
      TRTC_BUCKET_ROOT: `cloud://${ENV_ID}.${BUCKET}`,
      TRTC_SIGNAL_URL: `${origin.replace(/^http/, 'ws')}/trtc/room`,
      SIGNING_CA_URL: `${origin}/ca`,
      SIGNING_CA_TOKEN: keys.caToken,
      CONSOLE_URL: `${origin}/console/`,
      COURIER_BASE_URL: origin,
      COURIER_APP_KEY: COURIER_KEY,
      COURIER_APP_SECRET: keys.appSecret,
      COURIER_NAME: '示范快递',
      COURIER_CODE: 'OTHERS',
      COURIER_COLD_CHAIN: 'on',
      WXPAY_BASE_URL: origin,
      WXPAY_NOTIFY_URL: `${origin}/http/payment/notify`,
    }),
  };
}

/** The emulated cloud with this project's functions, collections and demo hospital in it. */
export async function startHospital(options: HospitalOptions = {}): Promise<World> {
  const keys = options.keys ?? makeKeys();
  const world = await startWorld(worldOptions({ ...options, keys }));
  const environment = { serviceUrl: `${world.url}/admin`, env: ENV_ID, ...keys };
  const kms = masterKeys({ MASTER_KEYS: masterKeysOf(keys) });
  await seed(environment, kms);
  if (options.staff) await seedStaff(environment, kms, options.staff);
  const authority = { url: `${world.url}/ca`, token: keys.caToken };
  await seedSigning(environment, kms, authority, options.staff ?? []);
  return world;
}
