import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startClock, type Clock } from './clock';
import { caService } from './ca/caService';
import { adminService } from './cloudbase/admin';
import type { Cloudbaserc } from './cloudbaserc';
import type { CustomLogin } from './cloudbase/customTicket';
import { databaseService } from './cloudbase/database/database';
import { FunctionError } from './cloudbase/functions/functionError';
import { functionEnvironment } from './cloudbase/functions/functionEnvironment';
import { functionHost, type FunctionHost } from './cloudbase/functions/functionHost';
import type { LogLine } from './cloudbase/functions/functionLog';
import { httpAccessService } from './cloudbase/functions/httpAccess';
import { startTimers } from './cloudbase/functions/timerTriggers';
import { watches as openWatches } from './cloudbase/realtime/watches';
import { storageService } from './cloudbase/storage/storage';
import { VendorError } from './cloudbase/vendorError';
import { courierService, type CourierOptions } from './courier/courierService';
import { clientService } from './client/clientService';
import { watchGateway } from './client/watchGateway';
import { controlOf, type Control } from './control/control';
import { controlService } from './control/controlService';
import { startCounters } from './control/counters';
import { faultPlan, withFaults } from './control/faults';
import { operationNames } from './control/operationNames';
import { keptInFile, snapshotsIn } from './control/snapshots';
import { listen } from './kernel/listen';
import type { Service } from './kernel/service';
import { staticFiles } from './kernel/staticFiles';
import type { Person } from './tencentCloud/state';
import { roomCallbacks, type CallbackTarget } from './trtc/callbacks';
import { roomGateway } from './trtc/roomGateway';
import { openRooms } from './trtc/rooms';
import { tencentCloudService } from './tencentCloud/tencentCloudService';
import type { Merchant } from './wechatPay/merchant';
import { wechatPayService } from './wechatPay/wechatPayService';
import { openContentChecks, type MessagePush } from './wechat/contentChecks';
import { wechatSessions } from './wechat/sessions';
import { openSubscriptions, type MessageTemplate } from './wechat/subscriptions';
import { wechatUsers, type WechatUser } from './wechat/users';
import { wechatService } from './wechat/wechatService';

export type { Cloudbaserc } from './cloudbaserc';
export type { Control, Inspection } from './control/control';
export type { Fault } from './control/faults';
export type { Merchant } from './wechatPay/merchant';
export type { WechatUser } from './wechat/users';

export type WorldOptions = {
  /** Absent: a fresh directory that goes when the world stops. */
  readonly dataDir?: string;
  /** Absent or 0: any free port. */
  readonly port?: number;
  /** Absent: this machine alone can reach it. */
  readonly host?: string;
  readonly envId: string;
  readonly region?: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly cloudbaserc: Cloudbaserc;
  /** What `functionRoot` is relative to. */
  readonly root: string;
  /** More environment for every function; as a function when it must name the emulator's own address. */
  readonly functionEnv?: Readonly<Record<string, string>> | ((origin: string) => Record<string, string>);
  /** Instances of one function at most. */
  readonly maxInstances?: number;
  readonly wechat: {
    readonly appid: string;
    readonly appSecret: string;
    readonly users: readonly WechatUser[];
    /** Messages that people can agree to be sent. */
    readonly templates?: readonly MessageTemplate[];
    /** Where WeChat pushes what it finds out later; as a function when it must name the emulator's own address. */
    readonly push?: { readonly url: string | ((origin: string) => string); readonly token: string };
  };
  readonly merchant: Merchant;
  /** For tickets with which web clients sign in (自定义登录). */
  readonly customLogin?: CustomLogin;
  /** Whom the registry of identity cards knows. */
  readonly tencentCloud?: { readonly people: readonly Person[] };
  /** An application of TRTC, and where it tells what happens in its rooms. */
  readonly trtc?: {
    readonly sdkAppId: number;
    readonly appKey: string;
    readonly callback?: { readonly url: string | ((origin: string) => string); readonly key: string };
  };
  /** The certificate authority with which the hospital has a contract. */
  readonly ca?: { readonly token: string };
  /** A courier; absent: one that nobody has an account at. */
  readonly courier?: CourierOptions;
  /** The built H5 app. */
  readonly staticDir?: string;
  /** More built apps, each under a path of its own that begins and ends with a slash. */
  readonly staticDirs?: Readonly<Record<string, string>>;
  /** Refuse a query that would walk through more than 1000 documents without an index. */
  readonly strictIndexes?: boolean;
  /** Hears what functions print, as they print it. */
  readonly onFunctionLog?: (line: LogLine) => void;
  readonly onAccess?: (line: string) => void;
};

export type World = {
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly control: Control;
  readonly stop: () => Promise<void>;
};

/** The whole cloud on one port. Prints nothing; `stop` ends every worker, timer and socket. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { envId, secretId, secretKey, cloudbaserc, wechat, region = 'ap-shanghai' } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'emulator-'));
  mkdirSync(dataDir, { recursive: true });
  const clock = startClock();
  const faults = faultPlan();
  const counters = startCounters();
  const collections = cloudbaserc.database?.collections ?? [];
  let origin = '';

  const database = databaseService({
    file: join(dataDir, 'database.sqlite'),
    clock,
    collections,
    strictIndexes: options.strictIndexes ?? false,
  });
  const storage = storageService({
    directory: join(dataDir, 'storage'),
    envId,
    secretId,
    secretKey,
    clock,
    rules: cloudbaserc.storage?.rules,
  });
  const functions = await functionHost({
    functionRoot: resolve(options.root, cloudbaserc.functionRoot ?? './functions'),
    functions: cloudbaserc.functions ?? [],
    clock,
    envId,
    region,
    ...(options.maxInstances === undefined ? {} : { maxInstances: options.maxInstances }),
    ...(options.onFunctionLog ? { echo: options.onFunctionLog } : {}),
    environment: () =>
      functionEnvironment({
        origin,
        envId,
        region,
        secretId,
        secretKey,
        more: moreEnvironment(options, origin),
      }),
  });
  const users = wechatUsers(wechat.appid, wechat.users, join(dataDir, 'wechatUsers.json'));
  const sessions = wechatSessions(clock);
  const subscriptions = openSubscriptions(wechat.templates ?? []);
  const contentChecks = openContentChecks(
    wechat.appid,
    clock,
    pushOf(wechat.push, () => origin),
  );
  const watches = openWatches(database);
  const realtime = watchGateway({ watches, database, collections, sessions, clock });
  const timers = startTimers({ functions: cloudbaserc.functions ?? [], host: functions, clock });
  const wechatPay = wechatPayService({
    merchant: options.merchant,
    wechat,
    clock,
    file: join(dataDir, 'wechatPay.sqlite'),
    faults,
  });
  const people = options.tencentCloud?.people ?? [];
  const app = options.trtc ?? NO_APP;
  const callbacks = roomCallbacks(
    app.sdkAppId,
    roomCallbackOf(options.trtc, () => origin),
    clock,
  );
  const rooms = openRooms({ clock, callbacks, keep: storage.keep });
  const roomDoor = roomGateway(app, rooms, clock);
  const tencentCloud = tencentCloudService({
    ...{ secretId, secretKey, clock, people },
    ...(options.trtc && { rooms }),
  });
  const ca = caService({ clock, file: join(dataDir, 'ca.json'), token: options.ca?.token ?? secretKey });
  const courier = courierService({
    ...(options.courier ?? { appKey: 'courier', appSecret: secretKey, hasColdChain: false }),
    clock,
  });
  const snapshots = snapshotsIn(join(dataDir, 'snapshots'), {
    database,
    storage,
    wechatPay: wechatPay.control,
    tencentCloud: keptInFile(tencentCloud.control.snapshot, tencentCloud.control.restore),
    courier: keptInFile(courier.control.snapshot, courier.control.restore),
    clock: keptInFile(clock.now, clock.set),
    // Last: what is due is planned by the clock as it then is, and the phones ask for everything anew.
    timers: { snapshot: () => undefined, restore: timers.restart },
    realtime: { snapshot: () => undefined, restore: realtime.cut },
  });
  const control = controlOf({
    snapshots,
    clock,
    faults,
    counters,
    functions,
    timers,
    database,
    storage,
    realtime,
    wechatPay: wechatPay.control,
    tencentCloud: tencentCloud.control,
    trtc: {
      inRoom: rooms.inRoom,
      quality: rooms.quality,
      cut: rooms.cut,
      kick: (roomId, userId) => rooms.remove(roomId, [userId]),
      dismiss: rooms.dismiss,
      callbacks: callbacks.sent,
      settled: callbacks.settled,
      clear: rooms.clear,
    },
    ca: ca.control,
    courier: courier.control,
    wechat: {
      messages: subscriptions.sent,
      accept: (openid, templateId) => subscriptions.answered(openid, templateId, 'accept'),
      judge: contentChecks.judge,
      clear: subscriptions.clear,
    },
  });

  const vendors: Service[] = [
    adminService({
      envId,
      secretId,
      secretKey,
      database,
      storage,
      functions: forAdmin(functions),
      users: { appid: wechat.appid, all: users.all },
      counters,
    }),
    storage,
    clientService({
      appid: wechat.appid,
      envId,
      customLogin: options.customLogin,
      now: clock.now,
      users,
      sessions,
      subscriptions,
      functions,
      storage,
      storageRules: cloudbaserc.storage?.rules,
      settleFaceCheck: (token, passed) =>
        passed
          ? tencentCloud.control.settleFaceCheck(token)
          : tencentCloud.control.settleFaceCheck(token, { errCode: 1007, errMsg: '人脸比对不通过' }),
    }),
    wechatPay,
    tencentCloud,
    ca,
    wechatService({
      appid: wechat.appid,
      appSecret: wechat.appSecret,
      sessions,
      users,
      subscriptions,
      contentChecks,
      clock,
      payments: wechatPay.control,
    }),
    courier,
    httpAccessService({ host: functions, routes: cloudbaserc.gateway?.routes ?? [], envId }),
  ];
  const services: Service[] = [
    ...vendors.map((service) => withFaults(service, faults, operationNames)),
    controlService(control),
    ...Object.entries(options.staticDirs ?? {}).map(([at, directory]) => staticFiles(directory, at)),
    ...(options.staticDir ? [staticFiles(options.staticDir)] : []),
  ];
  const listener = await listen({
    services,
    upgrade: (...asked) => (options.trtc && roomDoor.upgrade(...asked)) || realtime.upgrade(...asked),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.host === undefined ? {} : { host: options.host }),
    ...(options.onAccess ? { onAccess: options.onAccess } : {}),
  });
  origin = listener.url;

  return {
    url: listener.url,
    port: listener.port,
    clock,
    control,
    async stop() {
      timers.stop();
      clock.stop();
      watches.stop();
      realtime.stop();
      roomDoor.stop();
      await callbacks.settled();
      await functions.stop();
      await listener.stop();
      for (const service of vendors) await service.stop?.();
      await database.stop();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Tickets of nobody's application: nothing is signed with it. */
const NO_APP = { sdkAppId: 0, appKey: '' };

const roomCallbackOf = (trtc: WorldOptions['trtc'], origin: () => string): CallbackTarget | undefined => {
  if (!trtc?.callback) return undefined;
  const { url, key } = trtc.callback;
  return { key, url: typeof url === 'string' ? url : () => url(origin()) };
};

const pushOf = (push: WorldOptions['wechat']['push'], origin: () => string): MessagePush | undefined => {
  if (!push) return undefined;
  const { url, token } = push;
  return { token, url: typeof url === 'string' ? url : () => url(origin()) };
};

const moreEnvironment = ({ functionEnv = {} }: WorldOptions, origin: string): Record<string, string> => ({
  ...(typeof functionEnv === 'function' ? functionEnv(origin) : functionEnv),
});

/** The server SDK hears of a failed function in the vendor's words. */
const forAdmin = (functions: FunctionHost) => ({
  invoke: (name: string, data: unknown) =>
    functions.invoke(name, data, { source: 'admin' }).catch((error: unknown) => {
      throw error instanceof FunctionError ? new VendorError(error.code, error.message) : error;
    }),
});
