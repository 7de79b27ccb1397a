import * as z from 'zod/mini';
import { DeviceClaim, standingOf, type CallingDevice } from '@shared/domain/account/device';
import { needsOffice } from '@shared/domain/access/policy';
import type { Account } from '@shared/domain/account/account';
import { qualifiedNow } from '@shared/domain/doctor/fitness';
import type { SecurityCode } from '@shared/domain/security/event';
import type { ActionContract } from '@shared/kernel/contract';
import type { ConsultationId, MedicineOrderId, PictureId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { callingDevice, meetDevice } from './devices';
import {
  accountNow,
  actorOf,
  admit,
  sessionIdOf,
  staffIdOf,
  staffOf,
  type Caller,
  type Person,
} from './identify';
import type { Implementation } from './implement';
import { licencesOf } from './licences';
import { look, lookAtList, type LookPurpose } from './look';
import { earlierReply, onceIdOf, perform, type Deed } from './perform';
import { paperUrlOf, type PaperKind } from './paperUrl';
import { pictureUrlOf } from './pictureUrl';
import { received } from './received';
import type { Runtime } from './runtime';
import { StoreConflict } from './store';
import { openDb, openTx, type ReadBefore, type Tx } from './tx';

const WireEnvelope = z.object({
  action: z.string(),
  input: z.unknown(),
  requestKey: z.optional(z.string().check(z.regex(/^[\w.:-]{8,80}$/))),
  as: z.optional(z.enum(['patient', 'doctor'])),
  device: z.optional(DeviceClaim),
});

/** Names under which somebody may try to say who they are. Who asks is what the platform says, and nothing that is sent. */
const CLAIMS = new Set(['openid', 'open_id', 'unionid', 'union_id', 'accountid', 'account_id']);

/** Claims of an identity in what was sent, beside the envelope or in the input. WeChat's own `userInfo` is none. */
const claimsOf = (event: unknown): string[] => {
  const { input } = event as { readonly input?: unknown };
  const names = [event, input].flatMap((it) =>
    it !== null && typeof it === 'object' ? Object.keys(it) : [],
  );
  return names.filter((it) => CLAIMS.has(it.toLowerCase()));
};

/** A reply with what the log says of it. */
export type Answer = {
  readonly reply: Result<unknown, string>;
  readonly action?: string;
  readonly role?: string;
  /** Whom a refusal is counted against. Not for the log. */
  readonly subject?: string;
  /** As what a refusal is counted, where that is not what is said. */
  readonly counted?: SecurityCode;
};

function idOf(actor: Person): string {
  if (actor.role === 'anybody') return 'anybody';
  return actor.role === 'visitor' ? actor.accountId : actor.id;
}

const targetOf = (input: unknown): string | undefined => {
  const ids = input as Partial<Record<string, unknown>> | null;
  const names = ['consultationId', 'patientId', 'doctorId', 'staffId', 'applicationId', 'incidentId'];
  const id = names.map((name) => ids?.[name]).find((it) => it !== undefined && it !== null);
  if (typeof id === 'string') return id;
  // Never the name itself: people type passwords into the wrong field.
  return typeof ids?.['loginName'] === 'string' ? staffIdOf(ids['loginName']) : undefined;
};

/** What the trail may have a digest of. */
const withoutSecrets = (input: unknown, { secrets = [] }: ActionContract): unknown =>
  secrets.length === 0
    ? input
    : Object.fromEntries(Object.entries(input as object).filter(([field]) => !secrets.includes(field)));

/** The pipeline of one action: envelope → identify → admit → parse → once → decide → parse output → audit → commit. */
export async function answer(
  implementations: ReadonlyMap<string, Implementation>,
  runtime: Runtime,
  event: unknown,
  caller: Caller,
  requestId: string,
): Promise<Answer> {
  const envelope = received(WireEnvelope, event);
  if (!envelope.ok) return { reply: reject('request.invalid', { fields: envelope.fields }) };
  const { action, requestKey } = envelope.data;
  const implementation = implementations.get(action);
  if (!implementation) return { reply: reject('request.unknown_action') };
  const { contract } = implementation;

  const input = received(contract.input, envelope.data.input);
  const ahead = input.ok ? implementation.ahead?.(input.data) : undefined;
  const [{ actor, device, before, asked, counted }, row] = await Promise.all([
    identified(caller, envelope.data, contract, runtime),
    ahead && runtime.store.find(ahead.table, ahead.id),
  ]);
  if (!actor.ok) return { action, reply: actor, subject: asked, ...(counted && { counted }) };
  const claimed = claimsOf(event);
  if (claimed.length > 0)
    return {
      action,
      reply: reject('request.invalid', { fields: claimed }),
      ...{ subject: asked, counted: 'request.identity_claimed' },
    };
  const { role } = actor.value;
  // Who types a wrong password is nobody yet: it counts against the name.
  const target = input.ok ? targetOf(input.data) : undefined;
  const subject = role === 'anybody' ? (target ?? role) : idOf(actor.value);
  const done = (reply: Result<unknown, string>): Answer => ({ action, role, subject, reply });
  const admission = admit(actor.value, contract.roles);
  if (admission !== 'admitted') return done(reject(admission));

  if (!input.ok) return done(reject('request.invalid', { fields: input.fields }));
  const common = {
    input: input.data,
    actor: actor.value,
    device,
    now: runtime.now(),
    db: openDb(runtime.store, ahead ? [...before, { ...ahead, row }] : before),
    licences: () => licencesOf(runtime),
    pictureUrl: (id: PictureId) => pictureUrlOf(runtime, id),
    paperUrl: (kind: PaperKind, id: string) => paperUrlOf(runtime, kind, id),
  };
  // Neither an answer nor a refusal takes along what its contract does not name.
  const shown = (result: Result<unknown, string>) =>
    result.ok ? ok(contract.output.parse(result.value)) : reject(result.code, result.detail);
  if (implementation.kind === 'query') {
    const saw = (id: ConsultationId | MedicineOrderId, purpose: LookPurpose, under?: string) =>
      look(runtime, actor.value, id, purpose, { requestId, under });
    const sawList = () => lookAtList(runtime, actor.value, action, requestId);
    const { ports } = runtime;
    return done(shown(await implementation.run({ ...common, ports, saw, sawList })));
  }

  if (!requestKey) return done(reject('request.invalid', { fields: ['requestKey'] }));
  const deed: Deed = {
    actor: { role: actor.value.role, id: idOf(actor.value) },
    action,
    target,
    requestId,
    payload: withoutSecrets(input.data, contract),
    key: requestKey,
  };
  const newId = (kind: z.ZodMiniType) => kind.parse(runtime.newId());
  const { blind, newId: newSalt } = runtime;
  const consoleUrl = () => runtime.ports.consoleUrl;
  const once = { newId, newSalt, blind, consoleUrl, onceId: onceIdOf(deed, runtime) };
  const inTx = (tx: Tx, again = false) => ({ ...common, ...once, tx, again });
  if (implementation.kind === 'command') {
    const { run, trail } = implementation;
    const { earlier } = trail ?? {};
    const own: Deed = {
      ...deed,
      isOwnTrail: trail !== undefined,
      isReplySecret: implementation.isReplySecret,
      earlier: earlier && ((onceId) => earlier({ ...common, onceId })),
    };
    return done(await perform(runtime, own, async (tx, again) => shown(await run(inTx(tx, again)))));
  }
  return done(
    await callVendor(
      implementation,
      runtime,
      { ...deed, isReplySecret: implementation.isReplySecret },
      { ...common, ports: runtime.ports },
      inTx,
      shown,
    ),
  );
}

type Identified = {
  readonly actor: Result<Person, string>;
  readonly device?: CallingDevice;
  readonly before: readonly ReadBefore[];
  /** The account or session that was asked with, also where it is nobody's. */
  readonly asked: string;
  readonly counted?: SecurityCode;
};

/** Who asks, with which device, and the rows that were read to know it. One that was logged out is refused first of all. */
async function identified(
  caller: Caller,
  { as = 'patient', device: claim }: z.infer<typeof WireEnvelope>,
  contract: ActionContract,
  runtime: Runtime,
): Promise<Identified> {
  const { roles, whileLoggedOut } = contract;
  const { store, now } = runtime;
  if (caller.kind === 'browser') {
    const asked = caller.bearer === undefined ? 'anybody' : sessionIdOf(caller.bearer);
    return { ...(await staffOf(caller.bearer, store, now())), before: [], asked };
  }
  const { id, account } = await accountNow(caller.openid, store);
  const device = callingDevice(id, claim);
  const standing = account && standingOf(account, device.id, now());
  if (standing === 'logged_out' && !whileLoggedOut)
    return { actor: reject('actor.logged_out'), before: [], asked: id };
  const known = actorOf(caller.openid, { id, account }, as);
  const isOut = known.ok && needsOffice(contract) && !(await isInOffice(known.value, account, runtime));
  const actor = isOut ? reject('actor.out_of_office') : known;
  // What a visitor does leaves no trace of them.
  const isMet = actor.ok && actor.value.role !== 'visitor' && roles.includes(actor.value.role);
  if (account && isMet && standing !== 'logged_out') await meetDevice(account, device, runtime);
  // The row that was read does not know a device that is met just now.
  const before = standing === 'new' && isMet ? [] : [{ table: 'accounts' as const, id, row: account }];
  return { actor, device, before, asked: id };
}

/** Whoever does not act as a doctor here needs no papers; the account's row knows of a doctor's. */
async function isInOffice(actor: Person, account: Account | undefined, { store, now }: Runtime) {
  if (actor.role !== 'doctor') return true;
  return qualifiedNow(account?.practice ?? (await store.find('doctors', actor.id)), now()).ok;
}

/** before → vendor → after. What `before` stages is written at once; `release` undoes it where no answer came. */
async function callVendor(
  steps: Implementation & { kind: 'call' },
  runtime: Runtime,
  deed: Deed,
  context: object,
  inTx: (tx: Tx, again?: boolean) => object,
  shown: (result: Result<unknown, string>) => Result<unknown, string>,
): Promise<Result<unknown, string>> {
  const earlier = () => earlierReply(runtime, deed);
  const first = steps.settled ? undefined : await earlier();
  if (first) return first;
  const planned = await prepared(steps, runtime, inTx);
  if (!planned.ok) return perform(runtime, deed, async () => planned);
  const plan = planned.value;
  const settled = steps.settled?.(plan);
  if (settled !== undefined) return shown(ok(settled));
  const again = steps.settled && (await earlier());
  if (again) return again;
  const called = await steps.call(plan, context);
  if (!called.ok)
    return perform(runtime, deed, async (tx) => {
      await steps.release?.(plan, inTx(tx));
      return called;
    });
  return perform(runtime, deed, async (tx, again) =>
    shown(await steps.after(plan, called.value, inTx(tx, again))),
  );
}

/** The first look, with what it reserves. */
async function prepared(
  steps: Implementation & { kind: 'call' },
  runtime: Runtime,
  inTx: (tx: Tx, again?: boolean) => object,
): Promise<Result<unknown, string>> {
  try {
    return await runtime.store.transaction<Result<unknown, string>>(async (read, again) => {
      const open = openTx(read);
      const value = await steps.before(inTx(open.tx, again));
      return { value, writes: value.ok ? open.staged.writes : [] };
    });
  } catch (error) {
    if (error instanceof StoreConflict) return reject('request.conflict');
    throw error;
  }
}
