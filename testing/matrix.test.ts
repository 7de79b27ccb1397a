import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contracts } from '@shared/contracts/index';
import { SESSION_MS } from '@shared/domain/staff/session';
import { STAFF_ROLES, type Role, type StaffRole } from '@shared/kernel/actor';
import { RUNTIME_REJECTIONS, type ActionContract } from '@shared/kernel/contract';
import { sessionIdOf } from '../cloudfunctions/_runtime/identify';
import { CaseWorld } from './caseWorld';
import { functions, implementations } from './catalogue';
import { MemoryPayment } from './memoryPayment';
import { sampleInput } from './sampleInput';

type Reply = { readonly ok: boolean; readonly code?: string };
type Caller = {
  readonly openid: string | undefined;
  readonly as: 'patient' | 'doctor';
  readonly role?: Role;
  /** Asks through the console's door; `stolen` has the token of a session that was ended, `expired` of an old one. */
  readonly browser?: StaffRole | 'anybody' | 'stolen' | 'expired';
};

const atBrowser = (browser: NonNullable<Caller['browser']>): Caller => ({
  ...{ openid: undefined, as: 'patient', browser },
  ...(browser !== 'stolen' && browser !== 'expired' && { role: browser }),
});

const callers: Readonly<Record<string, Caller>> = {
  nobody: { openid: undefined, as: 'patient' },
  visitor: { openid: 'openid-new', as: 'patient', role: 'visitor' },
  patient: { openid: 'openid-patient', as: 'patient', role: 'patient' },
  doctor: { openid: 'openid-doctor', as: 'doctor', role: 'doctor' },
  'doctor acting as a patient': { openid: 'openid-doctor', as: 'patient', role: 'patient' },
  'anybody at a browser': atBrowser('anybody'),
  'at a browser whose session was ended': atBrowser('stolen'),
  'at a browser whose session is too old': atBrowser('expired'),
  ...Object.fromEntries(STAFF_ROLES.map((role) => [`staff: ${role}`, atBrowser(role)])),
};

function aWorld(): CaseWorld {
  const world = new CaseWorld({ actions: implementations });
  world.runtime.payment = new MemoryPayment(world.runtime.now);
  world.given('awaiting_payment');
  return world;
}

type Call = { contract: ActionContract; input: unknown; caller: Caller; key?: string | undefined };
async function call(world: CaseWorld, { contract, input, caller, key }: Call): Promise<Reply> {
  const requestKey = key ?? `matrix-key-${world.runtime.newId()}`;
  const event = { action: contract.name, input, as: caller.as, ...(key !== '' && { requestKey }) };
  if (caller.browser) return world.fromConsole(event, bearerOf(world, caller.browser));
  world.runtime.openid = caller.openid;
  return (await world.main(event, {})) as Reply;
}

function bearerOf(world: CaseWorld, browser: NonNullable<Caller['browser']>): string | undefined {
  if (browser === 'anybody') return undefined;
  const bearer = world.signedIn(browser === 'stolen' || browser === 'expired' ? 'auditor' : browser);
  const session = world.runtime.store.rows.staffSessions.get(sessionIdOf(bearer))!;
  if (browser === 'stolen')
    world.runtime.store.rows.staffSessions.set(session.id, { ...session, endedAt: session.createdAt });
  if (browser === 'expired') world.runtime.time += SESSION_MS;
  return bearer;
}

/** Somebody whom the contract admits. */
const admitted = (contract: ActionContract): Caller =>
  Object.values(callers).find(({ role }) => contract.roles.some((it) => it === role && it !== 'visitor'))!;

/** What somebody hears whom the contract does not admit. */
function refusalFor({ openid, browser, role }: Caller): string {
  if (browser === 'stolen' || browser === 'expired' || browser === 'anybody') return 'actor.session_over';
  if (!browser && openid === undefined) return 'actor.unknown';
  return role === 'visitor' ? 'actor.unregistered' : 'actor.forbidden';
}

const allowed = (contract: ActionContract): readonly string[] => [
  ...contract.rejections,
  ...RUNTIME_REJECTIONS.filter((it) => it !== 'internal'),
];

test('Every contract has one implementation, and nothing else is served', () => {
  const served = implementations.map(({ contract }) => contract.name).sort();
  expect(served).toEqual(contracts.map(({ name }) => name).sort());
});

test('Every action is served by the function that its name says', () => {
  for (const [name, { actions = [] }] of Object.entries(functions))
    for (const { contract } of actions) expect(contract.name.split('.')[0]).toBe(name);
});

test('Every action has a well-formed sample', () => {
  for (const { name, input } of contracts)
    expect([name, input.safeParse(sampleInput[name]).success]).toEqual([name, true]);
});

describe.each(contracts.map((contract) => [contract.name, contract] as const))('%s', (name, contract) => {
  test.each(Object.entries(callers))(
    'answers a caller who is %s as the contract says',
    async (_who, caller) => {
      const world = aWorld();
      const reply = await call(world, { contract, input: sampleInput[name], caller });
      if (contract.roles.some((it) => it === caller.role)) {
        expect(reply.code ?? 'ok').not.toMatch(/^actor\./);
        return expect(reply.ok || contract.rejections.includes(reply.code!)).toBe(true);
      }
      expect(reply.code).toBe(refusalFor(caller));
      expect(world.runtime.store.rows.audits.size).toBe(0);
    },
  );

  test('refuses a patient who asks in doctor mode', async () => {
    const caller = { openid: 'openid-patient', as: 'doctor' } as const;

    expect(await call(aWorld(), { contract, input: sampleInput[name], caller })).toMatchObject({
      code: 'actor.forbidden',
    });
  });

  test('refuses every wrong shape as invalid, without a trace and without a fault', async () => {
    const world = aWorld();
    const before = [...world.runtime.store.rows.audits.keys()];
    for (const [what, input] of wrongShapes(sampleInput[name]!, contract)) {
      const reply = await call(world, { contract, input, caller: admitted(contract) });
      expect([what, reply.code]).toEqual([what, 'request.invalid']);
    }
    expect([...world.runtime.store.rows.audits.keys()]).toEqual(before);
  });

  test('answers odd text, of any kind in any field, with a value or a listed refusal', async () => {
    for (const [what, input] of oddTexts(sampleInput[name]!)) {
      const reply = await call(aWorld(), { contract, input, caller: admitted(contract) });
      expect([what, reply.ok || allowed(contract).includes(reply.code!)]).toEqual([what, true]);
    }
  });

  if (contract.kind === 'command')
    test('refuses a command without a request key, or with one of another form', async () => {
      const world = aWorld();
      const input = sampleInput[name];
      for (const key of ['', 'short', 'a'.repeat(81), 'ключ-ключ-ключ'])
        expect(await call(world, { contract, input, caller: admitted(contract), key })).toMatchObject({
          code: 'request.invalid',
        });
      expect(world.runtime.store.rows.audits.size).toBe(0);
    });
});

type Path = readonly (string | number)[];

/** Every field of an input, however deep. */
function fieldsOf(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, it]) => [[...at, key], ...fieldsOf(it, [...at, key])]);
}

const valueAt = (input: unknown, [key, ...rest]: Path): unknown =>
  key === undefined ? input : valueAt((input as Record<string, unknown>)[key], rest);

/** The input with one field changed; undefined removes it. */
function changed(input: unknown, at: Path, value: unknown): unknown {
  const copy = structuredClone(input) as Record<string, unknown>;
  const parent = valueAt(copy, at.slice(0, -1)) as Record<string, unknown>;
  if (value === undefined) delete parent[at.at(-1)!];
  else parent[at.at(-1)!] = value;
  return copy;
}

function wrongShapes(sample: Record<string, unknown>, { input }: ActionContract): [string, unknown][] {
  const shapes: [string, unknown][] = [
    ['null', null],
    ['an array', [sample]],
    ['a text', JSON.stringify(sample)],
    ['a number', 7],
    ['nothing', undefined],
    ['an extra field', { ...sample, extra: true }],
  ];
  for (const at of fieldsOf(sample)) {
    const name = at.join('.');
    const was = valueAt(sample, at);
    const without = changed(sample, at, undefined);
    // An element taken out of an array leaves a hole, which is another wrong shape; an optional field may be missing.
    if (!input.safeParse(without).success) shapes.push([`${name} missing`, without]);
    shapes.push(
      [`${name} null`, changed(sample, at, null)],
      [`${name} an array in an array`, changed(sample, at, [[was]])],
      [`${name} of another type`, changed(sample, at, typeof was === 'number' ? String(was) : 7.5)],
      [`${name} of 10,000 characters`, changed(sample, at, '长'.repeat(10_000))],
      [`${name} an object`, changed(sample, at, { $ne: null })],
    );
  }
  return shapes;
}

const ODD = {
  emoji: '👩‍👩‍👧‍👦😷咳嗽三天',
  'zero-width': '\u200b\u200d\ufeff',
  'bidi override': '张\u202e伟三四五',
  html: '<script>alert(1)</script><img src=x>',
  'lone surrogate': 'abcde\ud800',
  prototype: '__proto__',
  path: '../../etc/passwd',
  empty: '',
  'wrong cursor': '999999999999999999.x',
};

const oddTexts = (sample: Record<string, unknown>): [string, unknown][] =>
  fieldsOf(sample)
    .filter((at) => typeof valueAt(sample, at) === 'string')
    .flatMap((at) =>
      Object.entries(ODD).map(
        ([what, text]) => [`${at.join('.')}: ${what}`, changed(sample, at, text)] as [string, unknown],
      ),
    );

/** The tests of one function, as text. */
const testsOf = (name: string): string => {
  const folder = path.join(import.meta.dirname, '../cloudfunctions', name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
};

test.each(Object.keys(functions))('Every refusal that %s lists is produced by one of its tests', (name) => {
  const text = testsOf(name);
  const own = contracts.filter((it) => it.name.startsWith(`${name}.`));
  const missing = own.flatMap(({ rejections }) => rejections.filter((code) => !text.includes(code)));
  expect([...new Set(missing)]).toEqual([]);
});
