import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contracts } from '@shared/contracts/index';
import { RUNTIME_REJECTIONS, type ActionContract } from '@shared/kernel/contract';
import { CaseWorld } from './caseWorld';
import { functions, implementations } from './catalogue';
import { MemoryCourier } from './memoryCourier';
import { MemoryPayment } from './memoryPayment';
import { sampleInput } from './sampleInput';

/** Values that break programs: long, deep, odd, of the wrong kind, or looking like something they are not. */
const junk = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  fc.constantFrom<unknown>(
    ...[
      '',
      '0',
      '-1',
      '1e309',
      'NaN',
      '__proto__',
      'constructor',
      '$where',
      '../..',
      '%00',
      '\u0000',
      '\ud800',
    ],
    ...[Number.MAX_SAFE_INTEGER + 2, -0, 1e308, 0.1, null, true, [], {}, [[[[[]]]]], { $gt: '' }],
    // Zod asks for the length of whatever came.
    ...[{ length: { toString: null } }, { length: 'x' }, { length: 1e9 }],
    ...['𠮷'.repeat(3000), '9'.repeat(400), 'a'.repeat(70_000)],
  ),
);

type Path = readonly string[];
const pathsIn = (value: unknown, at: Path = []): Path[] =>
  value === null || typeof value !== 'object'
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, it]) => pathsIn(it, [...at, key]))];

/** The value with something else at one place; what lies above is taken along. */
function withAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = withAt(copy[key], rest, other);
  return copy;
}

/** A well-formed input with up to three places turned to junk: deep inside, where parsers are weak. */
const spoilt = (sample: unknown) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsIn(sample)), junk), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((input, [at, value]) => tryAt(input, at, value), sample));

/** A place may be gone by then, for an earlier change took what it lay in. */
function tryAt(input: unknown, at: Path, value: unknown): unknown {
  const isThere = at.slice(0, -1).reduce<unknown>((it, key) => (it as Record<string, unknown>)?.[key], input);
  return at.length === 0 || (typeof isThere === 'object' && isThere !== null)
    ? withAt(input, at, value)
    : input;
}

type Reply = { readonly ok: boolean; readonly code?: string };
const listed = ({ rejections }: ActionContract): readonly string[] => [
  ...rejections,
  ...RUNTIME_REJECTIONS.filter((it) => it !== 'internal'),
];

function aWorld(): CaseWorld {
  const world = new CaseWorld({ actions: implementations });
  world.runtime.payment = new MemoryPayment(world.runtime.now);
  world.given('in_progress');
  return world;
}

/** Asks as somebody whom the contract admits. */
function asker(world: CaseWorld, { roles }: ActionContract): (event: object) => Promise<Reply> {
  const office = roles.find((it) => it !== 'visitor' && it !== 'patient' && it !== 'doctor');
  if (roles.includes('patient') || roles.includes('doctor') || roles.includes('visitor')) {
    const as = roles.includes('patient') ? 'patient' : 'doctor';
    return async (event) => {
      world.runtime.openid = `openid-${as}`;
      return (await world.main({ as, ...event }, {})) as Reply;
    };
  }
  const bearer = office === 'anybody' ? undefined : world.signedIn(office as never);
  return (event) => world.fromConsole(event, bearer);
}

/** Slow on purpose: a password is hashed at every try. */
const RUNS: Readonly<Record<string, number>> = { 'staff.signIn': 5, 'staff.changePassword': 3 };

test.each(contracts.map((contract) => [contract.name, contract] as const))(
  '%s answers junk with a value or a listed refusal, never with a fault or a trace of the program',
  async (name, contract) => {
    const world = aWorld();
    const ask = asker(world, contract);
    let keys = 0;
    await fc.assert(
      fc.asyncProperty(spoilt(sampleInput[name]), async (input) => {
        const reply = await ask({ action: name, input, requestKey: `fuzz-key-${(keys += 1)}` });
        if (!reply.ok) expect(listed(contract)).toContain(reply.code);
        expect(JSON.stringify(reply)).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
      }),
      { numRuns: RUNS[name] ?? 60 },
    );
  },
);

test('An envelope of junk is refused, from an app as from a browser', async () => {
  const world = aWorld();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (event) => {
      world.runtime.openid = 'openid-patient';
      const fromApp = (await world.main(event, {})) as Reply;
      const fromBrowser = (await world.fromConsole(event as object)) as Reply;
      for (const { ok, code } of [fromApp, fromBrowser])
        expect([ok, ['request.invalid', 'request.unknown_action'].includes(code ?? '')]).toEqual([
          false,
          true,
        ]);
    }),
    { numRuns: 200 },
  );
});

test('Junk in headers and paths of HTTP access is refused without a fault', async () => {
  const world = aWorld();
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (authorization, path, body) => {
      world.runtime.openid = undefined;
      const headers = { Authorization: authorization };
      for (const httpMethod of ['POST', 'GET', 'DELETE']) {
        const http = { httpMethod, path: `/call/${path}`, headers, body };
        const { statusCode } = (await world.main(http, {})) as { statusCode: number };
        expect([200, 404, 405]).toContain(statusCode);
      }
    }),
    { numRuns: 100 },
  );
});

/** Everything that is reached from outside without an action. */
const doors = Object.entries(functions).flatMap(([name, { webhooks = [], downloads = [] }]) =>
  [
    ...webhooks.map(({ path }) => ({ path, httpMethod: 'POST' })),
    ...downloads.map(({ path }) => ({ path, httpMethod: 'GET' })),
  ].map((door) => [`${name} ${door.httpMethod} ${door.path}`, name, door] as const),
);

/** What somebody may write behind the path of a download, well formed as far as the address goes. */
const tail = fc.oneof(
  fc.constantFrom(
    '',
    'picture-of-patient',
    '../..',
    '%00',
    '__proto__',
    'record/case-1.pdf',
    'everything/x.pdf',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const query = fc.dictionary(
  fc.constantFrom('until', 'ticket', 'account', '__proto__', 'x'),
  fc.oneof(fc.constantFrom('', 'NaN', '1e309', '-1', '9'.repeat(400)), fc.string({ maxLength: 80 })),
);
const headers = fc.dictionary(
  fc.constantFrom('wechatpay-signature', 'wechatpay-timestamp', 'Wechatpay-Nonce', 'content-type', 'x'),
  fc.string({ maxLength: 120 }).filter((it) => it !== 'genuine'),
);

test.each(doors)(
  '%s answers junk with a refusal, never with a fault or a trace of the program',
  async (_, name, door) => {
    const world = new CaseWorld(functions[name]!);
    world.runtime.payment = new MemoryPayment(world.runtime.now);
    world.runtime.courier = new MemoryCourier();
    world.given('in_progress');
    world.runtime.openid = undefined;
    await fc.assert(
      fc.asyncProperty(tail, query, headers, junk, async (rest, asked, sent, body) => {
        const event = {
          ...{ httpMethod: door.httpMethod, path: door.path + (door.httpMethod === 'GET' ? rest : '') },
          ...{ headers: sent, queryStringParameters: asked },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        };
        const reply = (await world.main(event, {})) as { statusCode: number; body: string };
        // Somebody who holds a paper in hand is told in words that it is none of this hospital's.
        if (door.path === '/verify/')
          expect(Buffer.from(reply.body, 'base64').toString()).toMatch(/没有这张处方|查询太多/);
        else expect([400, 401, 404, 405, 409]).toContain(reply.statusCode);
        expect(reply.body).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
      }),
      { numRuns: 100 },
    );
  },
);
