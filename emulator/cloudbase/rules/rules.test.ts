import { describe, expect, it } from 'vitest';
import { allows } from './allows';
import { parseRule } from './parseRule';

const scope = (names: Record<string, unknown>, documents: Record<string, unknown> = {}) => ({
  names,
  get: (collection: string, id: string) => documents[`${collection}.${id}`],
});
const mei = { openid: 'mei', uid: 'u1' };
const reads = (rule: string | boolean, names: Record<string, unknown>, documents?: Record<string, unknown>) =>
  allows({ read: rule }, 'read', scope({ auth: mei, ...names }, documents));

describe('security rules', () => {
  it('refuse whatever they do not mention', async () => {
    expect(await allows(undefined, 'read', scope({}))).toBe(false);
    expect(await allows({ write: true }, 'read', scope({}))).toBe(false);
    expect(await allows({ read: true }, 'update', scope({}))).toBe(false);
  });

  it('let write stand in for create, update and delete until one of them is named', async () => {
    const rules = { write: true, delete: false };
    expect(await allows(rules, 'create', scope({}))).toBe(true);
    expect(await allows(rules, 'update', scope({}))).toBe(true);
    expect(await allows(rules, 'delete', scope({}))).toBe(false);
  });

  it('open a document to its owner alone', async () => {
    const rule = 'doc.ownerOpenid == auth.openid';
    expect(await reads(rule, { doc: { ownerOpenid: 'mei' } })).toBe(true);
    expect(await reads(rule, { doc: { ownerOpenid: 'li' } })).toBe(false);
  });

  it('do not take two missing values for the same owner', async () => {
    expect(await reads('doc.ownerOpenid == auth.unionid', { doc: {} })).toBe(false);
    expect(await allows({ read: 'doc.owner == auth.openid' }, 'read', scope({ doc: {} }))).toBe(false);
  });

  it('know lists, comparison, negation and brackets', async () => {
    const doc = { readers: ['li', 'mei'], age: 18, closed: false, expiresAt: 2000 };
    expect(await reads('auth.openid in doc.readers && doc.age >= 18', { doc })).toBe(true);
    expect(await reads('!(doc.closed || doc.age < 18)', { doc })).toBe(true);
    expect(await reads("doc.age > '17'", { doc })).toBe(false);
    expect(await reads('doc.expiresAt > now', { doc, now: 2000 })).toBe(false);
    expect(await reads("auth.openid in ['li', 'wang']", { doc })).toBe(false);
    expect(await reads('doc.age == 18 || doc.missing.deeper == 1', { doc })).toBe(true);
  });

  it('bind && tighter than ||', async () => {
    expect(await reads('true || false && false', {})).toBe(true);
  });

  it('look another document up', async () => {
    const documents = { 'cases.c.1': { patient: 'mei' } };
    const rule = "get('database.cases.c.1').patient == auth.openid";
    expect(await reads(rule, {}, documents)).toBe(true);
    expect(
      await reads(
        'get(`database.cases.${doc.caseId}`).patient == auth.openid',
        { doc: { caseId: 'c.1' } },
        documents,
      ),
    ).toBe(true);
    expect(await reads("get('database.cases.none').patient == auth.openid", {}, documents)).toBe(false);
  });

  it('test a path against a pattern', async () => {
    const rule = '/^images\\/[a-z0-9-]+\\.(jpg|png)$/.test(resource.path) && resource.openid == auth.openid';
    expect(await reads(rule, { resource: { path: 'images/a-1.jpg', openid: 'mei' } })).toBe(true);
    expect(await reads(rule, { resource: { path: 'images/a-1.exe', openid: 'mei' } })).toBe(false);
  });

  it('open only for true itself, not for something truthy', async () => {
    expect(await reads('doc.name', { doc: { name: 'x' } })).toBe(false);
  });

  it('cannot reach inherited properties', async () => {
    expect(await reads('doc.constructor == doc.constructor', { doc: {} })).toBe(false);
    expect(await reads('constructor.name == constructor.name', {})).toBe(false);
  });

  it.each(['doc.x = 1', 'doc.a ==', 'process.exit()', 'a b', '{}', '(true', 'x'.repeat(1025)])(
    'refuse to parse %s',
    (rule) => {
      expect(() => parseRule(rule)).toThrow();
    },
  );
});
