import type { CaControl } from '../ca/caService';
import type { Clock } from '../clock';
import type { Database, Doc, Query } from '../cloudbase/database/database';
import type { Call } from '../cloudbase/functions/callLog';
import type { FunctionHost } from '../cloudbase/functions/functionHost';
import type { LogLine } from '../cloudbase/functions/functionLog';
import { coalesceFor, type TimerTriggers } from '../cloudbase/functions/timerTriggers';
import type { StoredObject } from '../cloudbase/storage/objects';
import type { TencentCloudControl } from '../tencentCloud/control';
import type { Callbacks } from '../trtc/callbacks';
import type { Rooms } from '../trtc/rooms';
import type { CourierControl } from '../courier/courierService';
import type { Suggestion } from '../wechat/contentChecks';
import type { SentMessage } from '../wechat/subscriptions';
import type { WechatPayControl } from '../wechatPay/wechatPayService';
import type { Counters } from './counters';
import type { Faults } from './faults';
import type { Snapshots } from './snapshots';

export type Inspection = {
  readonly now: number;
  /** Documents in each collection. */
  readonly collections: Readonly<Record<string, number>>;
  /** Reads and writes as the vendor bills them. */
  readonly database: Readonly<Record<string, number>>;
  readonly invocations: Readonly<Record<string, number>>;
  readonly instances: Readonly<Record<string, number>>;
  /** Requests by operation. */
  readonly operations: Readonly<Record<string, number>>;
  readonly realtimeConnections: number;
  readonly logs: readonly LogLine[];
};

/** What a test may do to a world, apart from what the vendors would let it do. */
export type Control = {
  readonly now: () => number;
  readonly offset: () => number;
  /** Moves time on and waits for every timer and notification that falls due on the way. */
  readonly advance: (ms: number, options?: { coalesceMs?: number }) => Promise<void>;
  readonly faults: Faults;
  readonly snapshots: Snapshots;
  /** One page of a collection; `query` as the vendor's database takes it. Throws RangeError where it makes no sense. */
  readonly documents: (collection: string, query: object, page: { skip: number; limit: number }) => Documents;
  readonly files: () => readonly StoredObject[];
  readonly calls: () => readonly Call[];
  readonly functionNames: () => readonly string[];
  /** What only WeChat Pay itself could do or see. */
  readonly wechatPay: WechatPayControl;
  readonly tencentCloud: TencentCloudControl;
  readonly trtc: TrtcControl;
  readonly ca: CaControl;
  readonly wechat: WechatControl;
  /** What only the people of a courier could do. */
  readonly courier: CourierControl;
  /** Empties the database, the storage and the orders of WeChat Pay; collections and indexes stay. */
  readonly reset: () => void;
  readonly inspect: () => Inspection;
  readonly logs: () => readonly LogLine[];
  readonly resetCounters: () => void;
  /** Breaks every realtime connection. */
  readonly cutRealtime: () => void;
  /** Runs a function as the console's test button would; nobody is the caller. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
};

/** What only a bad line, or somebody at the vendor, could do to a room. */
export type TrtcControl = Pick<Rooms, 'inRoom' | 'quality' | 'cut' | 'dismiss' | 'clear'> & {
  /** Puts somebody out, as the vendor's own console would. */
  readonly kick: (roomId: string, userId: string) => void;
  readonly callbacks: Callbacks['sent'];
  readonly settled: Callbacks['settled'];
};

/** What only WeChat, or the owner of a phone, could do or see. */
export type WechatControl = {
  /** Subscribe messages that have reached phones. */
  readonly messages: () => readonly SentMessage[];
  /** Somebody says yes to one message of a template. */
  readonly accept: (openid: string, templateId: string) => void;
  /** What content checks are to say of anything that contains the word. */
  readonly judge: (word: string, suggestion: Suggestion) => void;
  readonly clear: () => void;
};

export type Documents = { readonly documents: readonly Doc[] };

type Controlled = {
  clock: Clock;
  faults: Faults;
  snapshots: Snapshots;
  counters: Counters;
  functions: FunctionHost;
  timers: TimerTriggers;
  database: {
    readonly find: Database['find'];
    readonly clear: () => void;
    readonly inspect: () => Record<string, number>;
    readonly counters: () => Readonly<Record<string, number>>;
    readonly resetCounters: () => void;
  };
  storage: { readonly clear: () => void; readonly all: () => StoredObject[] };
  wechatPay: WechatPayControl;
  tencentCloud: TencentCloudControl;
  trtc: TrtcControl;
  ca: CaControl;
  wechat: WechatControl;
  courier: CourierControl;
  realtime: { readonly cut: () => void; readonly connections: () => number };
};

export function controlOf(world: Controlled): Control {
  const { clock, faults, counters, functions, timers, database, storage, realtime } = world;
  const { wechatPay, tencentCloud } = world;
  return {
    now: clock.now,
    offset: clock.offset,
    async advance(ms, { coalesceMs } = {}) {
      const before = timers.coalesceMs;
      timers.coalesceMs = coalesceMs ?? coalesceFor(ms);
      await clock.advance(ms).finally(() => (timers.coalesceMs = before));
    },
    faults,
    snapshots: world.snapshots,
    documents(collection, query, page) {
      try {
        return { documents: database.find(collection, query as Query, { ...page, sort: { _id: 1 } }) };
      } catch (error) {
        throw new RangeError(error instanceof Error ? error.message : String(error));
      }
    },
    files: storage.all,
    calls: functions.calls,
    functionNames: functions.names,
    wechatPay,
    tencentCloud,
    trtc: world.trtc,
    ca: world.ca,
    wechat: world.wechat,
    courier: world.courier,
    reset() {
      database.clear();
      storage.clear();
      wechatPay.clear();
      tencentCloud.clear();
      world.trtc.clear();
      world.wechat.clear();
    },
    inspect: () => ({
      now: clock.now(),
      collections: database.inspect(),
      database: database.counters(),
      invocations: functions.invocations(),
      instances: functions.instances(),
      operations: counters.read(),
      realtimeConnections: realtime.connections(),
      logs: functions.log.lines(),
    }),
    logs: functions.log.lines,
    resetCounters() {
      counters.reset();
      functions.resetCounters();
      database.resetCounters();
    },
    cutRealtime: realtime.cut,
    invoke: (name, event) => functions.invoke(name, event, { source: 'admin' }),
  };
}
