import type { Courier } from './ports/courier';
import type { Files } from './ports/files';
import type { IdentityProvider } from './ports/identity';
import type { Kms } from './ports/kms';
import type { PaymentProvider } from './ports/payment';
import type { Rooms } from './ports/rooms';
import type { Phraser } from './ports/phraser';
import type { Signer } from './ports/signer';
import type { Wechat } from './ports/wechat';
import type { Log } from './log';
import type { Resealer } from './sealing/resealer';
import type { Vault } from './sealing/vault';
import type { Store } from './store';

/** What the platform says of the caller. */
export type Identity = {
  readonly openid?: string;
  /** A person's app or browser, known to WeChat or not: never the platform itself. */
  readonly isClient?: boolean;
};

/** Vendors behind ports; each is loaded when it is first asked for. */
export type Ports = {
  readonly files: () => Promise<Files>;
  readonly kms: () => Promise<Kms>;
  readonly vault: () => Promise<Vault>;
  readonly resealer: () => Promise<Resealer>;
  readonly payment: () => Promise<PaymentProvider>;
  readonly identity: () => Promise<IdentityProvider>;
  readonly wechat: () => Promise<Wechat>;
  readonly rooms: () => Promise<Rooms>;
  readonly courier: () => Promise<Courier>;
  /** Undefined where this hospital lets no language model take part. */
  readonly phraser: () => Promise<Phraser | undefined>;
  readonly signer: () => Promise<Signer>;
  /** Where HTTP access serves the functions, without a slash at its end. */
  readonly httpAccess: string;
  /** Where the console of the staff is served; pages for anybody are there as well. */
  readonly consoleUrl: string;
  /** Address WeChat Pay posts its notifications to. */
  readonly notifyUrl: string;
};

/** Everything a function stands on. Real in `cloudRuntime`, in memory in tests. */
export type Runtime = {
  readonly store: Store;
  readonly ports: Ports;
  /** Identity from the invocation's context, never from what the client sent. */
  readonly identify: (context: unknown) => Identity;
  readonly now: () => number;
  /** A fresh id: 24 characters of [0-9a-z]. */
  readonly newId: () => string;
  /** Digest of a personal value under this hospital's key: for look-up by equality, and useless without the key. */
  readonly blind: (kind: string, value: string) => string;
  /** Asks the outbox to deliver what these audit entries hold. Best effort: a timer finds what was left. */
  readonly kick: (auditIds: readonly string[]) => Promise<void>;
  readonly log: Log;
};
