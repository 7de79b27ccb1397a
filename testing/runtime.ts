import { environmentKms } from '../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import type { Effect } from '../cloudfunctions/_runtime/effect';
import type { LogLine } from '../cloudfunctions/_runtime/log';
import { deliverEntries, sweepOutbox } from '../cloudfunctions/_runtime/outbox';
import { blindIndex } from '../cloudfunctions/_runtime/blindIndex';
import type { Files } from '../cloudfunctions/_runtime/ports/files';
import type { IdentityProvider } from '../cloudfunctions/_runtime/ports/identity';
import type { Phraser } from '../cloudfunctions/_runtime/ports/phraser';
import type { Kms } from '../cloudfunctions/_runtime/ports/kms';
import type { Courier } from '../cloudfunctions/_runtime/ports/courier';
import {
  WechatUnavailable,
  type ShippingReport,
  type SubscribeMessage,
  type Wechat,
} from '../cloudfunctions/_runtime/ports/wechat';
import type { PaymentProvider } from '../cloudfunctions/_runtime/ports/payment';
import type { Runtime } from '../cloudfunctions/_runtime/runtime';
import { DataKeys } from '../cloudfunctions/_runtime/sealing/dataKeys';
import { resealerOf } from '../cloudfunctions/_runtime/sealing/resealer';
import { vaultOf } from '../cloudfunctions/_runtime/sealing/vault';
import { MemoryRooms } from './memoryRooms';
import { MemoryAuthority } from './memoryAuthority';
import { MemoryStore } from './memoryStore';

/** Monday 2026-11-23 10:00 in Shanghai. */
export const MONDAY_10 = Date.parse('2026-11-23T02:00:00Z');

/** A runtime in memory: ids and clock by hand, vendors as given, the outbox delivered at once by `effects`. */
export class TestRuntime implements Runtime {
  readonly store = new MemoryStore();
  readonly logged: LogLine[] = [];
  time = MONDAY_10;
  openid: string | undefined = 'openid-patient';
  effects: readonly Effect[] = [];
  files: Files = {
    head: async () => undefined,
    urls: async () => new Map(),
    read: async () => undefined,
    write: async (path) => `cloud://test.bucket/${path}`,
    idOf: async (path) => `cloud://test.bucket/${path}`,
    remove: async () => {},
  };
  payment: PaymentProvider | undefined;
  identity: IdentityProvider | undefined;
  readonly rooms = new MemoryRooms();
  courier: Courier | undefined;
  /** 发货信息 that WeChat was told; undefined when it does not answer. */
  shippingReports: ShippingReport[] | undefined = [];
  phraser: Phraser | undefined;
  /** Phone numbers by the code of the button; each code works once. `undefined` is WeChat out of reach. */
  phoneCodes: Map<string, string> | undefined = new Map();
  /** Who has said yes to subscribe messages, and what reached them. */
  readonly subscribed = new Set<string>();
  readonly messages: SubscribeMessage[] = [];
  /** What WeChat says of a text; undefined when it does not answer. */
  textCheck: ((text: string) => 'pass' | 'review' | 'risky') | undefined = () => 'pass';
  kms: Kms = environmentKms(`test:${Buffer.alloc(32, 1).toString('base64')}`);
  /** The certificate authority; real certificates and time stamps, a cheap way from PIN to key. */
  readonly authority = new MemoryAuthority(() => this.time);
  private ids = 0;

  readonly ports: Runtime['ports'] = {
    files: async () => this.files,
    kms: async () => this.kms,
    vault: async () => vaultOf(new DataKeys(this.store, this.kms, this.now)),
    resealer: async () => {
      const keys = new DataKeys(this.store, this.kms, this.now);
      return resealerOf({
        ...{ store: this.store, keys, kms: this.kms, vault: vaultOf(keys) },
        files: async () => this.files,
      });
    },
    httpAccess: 'https://access.test',
    consoleUrl: 'https://console.test/',
    courier: async () => {
      if (!this.courier) throw new Error('this test has no courier');
      return this.courier;
    },
    payment: async () => {
      if (!this.payment) throw new Error('this test has no payment provider');
      return this.payment;
    },
    identity: async () => {
      if (!this.identity) throw new Error('this test has no identity provider');
      return this.identity;
    },
    rooms: async () => this.rooms,
    phraser: async () => this.phraser,
    wechat: async (): Promise<Wechat> => ({
      sendSubscribed: async (message) => {
        if (!this.subscribed.has(message.openid)) return false;
        this.messages.push(message);
        return true;
      },
      checkText: async (text) => {
        if (!this.textCheck) throw new WechatUnavailable('no answer');
        return this.textCheck(text);
      },
      phoneNumberOf: async (code) => {
        if (!this.phoneCodes) throw new WechatUnavailable('no answer');
        const phone = this.phoneCodes.get(code);
        this.phoneCodes.delete(code);
        return phone;
      },
      reportShipping: async (report) => {
        if (!this.shippingReports) throw new WechatUnavailable('no answer');
        this.shippingReports.push(report);
        return 'done';
      },
    }),
    signer: async () => this.authority.signer,
    notifyUrl: 'http://127.0.0.1/payment/notify',
  };
  readonly identify = () => (this.openid ? { openid: this.openid } : {});
  readonly now = () => this.time;
  readonly newId = () => `id${String(++this.ids).padStart(6, '0')}`;
  readonly blind = (kind: string, value: string) => blindIndex('a key of tests alone', kind, value);
  readonly log = (line: LogLine) => void this.logged.push(line);
  readonly kick = (ids: readonly string[]) => deliverEntries(ids, this.effects, this);
  readonly sweep = () => sweepOutbox(this.effects, this);
}
