import { beforeEach, describe, expect, test } from 'vitest';
import {
  assessTriage,
  getRuleSet,
  listRuleSets,
  reviewRedFlagRule,
  signRuleSet,
  switchRuleSet,
  triageAgreement,
} from '@shared/contracts/triage';
import { RULE_SETS } from '@shared/domain/triage/redFlags/redFlags';
import { agreementOf, enoughOf } from '@shared/domain/triage/agreement';
import { putRulesInForce, reviewRule, signRules } from '@shared/domain/triage/ruleReview';
import type { Triage } from '@shared/domain/triage/triage';
import { AccountId, StaffId, TriageId } from '@shared/kernel/ids';
import { accountOfPerson, CaseWorld } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { sha256 } from '../_runtime/digest';
import { hashPassword } from '../_runtime/password';
import { digestOfRules } from '../_runtime/rulesInForce';

const RULES = RULE_SETS.at(-1)!;
const VERSION = RULES.version;
const PASSWORD = 'correct horse battery staple';
const RECOVERY = 'abcde-12345';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const rows = () => world.runtime.store.rows;
const review = (ruleId: string, verdict: 'approved' | 'objected' = 'approved', note?: string) =>
  world.askAs('quality', reviewRedFlagRule, { version: VERSION, ruleId, verdict, ...(note && { note }) });
const approveAll = async () => {
  for (const { id } of RULES.rules) await review(id);
};
/** Gives the person of quality a password and a second factor. */
async function armed(): Promise<void> {
  const id = 'staff-quality';
  const password = await hashPassword(PASSWORD);
  const factors = { totpSecret: 'JBSWY3DPEHPK3PXP', recovery: [sha256(RECOVERY)] };
  rows().staff.set(id, { ...rows().staff.get(id)!, password, ...factors });
}
let presses = 0;
async function sign(password = PASSWORD) {
  const bearer = world.signedIn('quality');
  await armed();
  const input = { version: VERSION, password, code: RECOVERY };
  return world.fromConsole({ action: signRuleSet.name, input, requestKey: `sign-key-${++presses}` }, bearer);
}
async function guess(tries: number) {
  const known = rows().staff.get('staff-quality');
  const bearer = world.signedIn('quality');
  // Signing in makes the person anew: what was counted against them stays.
  if (known) rows().staff.set('staff-quality', known);
  else await armed();
  const input = { version: VERSION, password: 'wrong', code: '000000' };
  return world.fromConsole({ action: signRuleSet.name, input, requestKey: `guess-key-${tries}` }, bearer);
}
const switchTo = (version = VERSION) =>
  world.askAs('quality', switchRuleSet, { version, reason: '医学委员会讨论通过' });
const listed = async () => {
  const reply = await world.askAs('auditor', listRuleSets, {});
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

describe('the rules of the red flags', () => {
  test('say that nobody has signed them until somebody has', async () => {
    expect(await listed()).toMatchObject({
      inForce: { version: VERSION, isSigned: false },
      versions: expect.arrayContaining([
        expect.objectContaining({ version: VERSION, state: 'open', approved: 0 }),
      ]),
    });
  });

  test('are read with what must be said, what to do, and the source of each', async () => {
    await review(RULES.rules[0]!.id, 'objected', '请补充老年人的说法');
    const reply = await world.askAs('quality', getRuleSet, { version: VERSION, from: 0 });
    expect(reply).toMatchObject({ ok: true, value: { ruleSet: { objected: 1 } } });
    if (reply.ok) expect(reply.value.rules[0]).toMatchObject({ verdict: 'objected' });
    if (reply.ok)
      for (const { source, advice, pattern } of reply.value.rules)
        for (const text of [source, advice, pattern]) expect(text).not.toBe('');
    expect(await world.askAs('quality', getRuleSet, { version: 'none', from: 0 })).toMatchObject({
      code: 'rules.not_found',
    });
  });

  test('are signed only when each was approved, with both factors, and then put in force', async () => {
    expect(await sign()).toMatchObject({ code: 'rules.not_reviewed' });
    await approveAll();
    await review(RULES.rules[0]!.id, 'objected', '请补充老年人的说法');
    expect(await sign()).toMatchObject({ code: 'rules.objected' });
    await review(RULES.rules[0]!.id);
    expect(await switchTo()).toMatchObject({ code: 'rules.not_signed' });
    expect(await sign('wrong password of somebody')).toMatchObject({ code: 'staff.wrong_credentials' });
    expect(await sign()).toMatchObject({ ok: true, value: { state: 'signed' } });
    expect(await switchTo()).toMatchObject({ ok: true, value: { state: 'in_force' } });
    expect(await switchTo()).toMatchObject({ code: 'rules.in_force' });
    expect(await listed()).toMatchObject({ inForce: { version: VERSION, isSigned: true } });
    expect(await review(RULES.rules[0]!.id)).toMatchObject({ code: 'rules.signed' });
    expect(await sign()).toMatchObject({ code: 'rules.signed' });
  });

  test('that are not the ones that were signed are neither signed nor in force', async () => {
    const sha256 = 'of-other-words';
    rows().ruleSets.set(VERSION, { id: VERSION, sha256, state: 'in_force', reviews: {}, signedAt: 1 });
    expect(await listed()).toMatchObject({
      inForce: { isSigned: false },
      versions: expect.arrayContaining([expect.objectContaining({ version: VERSION, isChanged: true })]),
    });
    expect(await review(RULES.rules[0]!.id)).toMatchObject({ code: 'rules.changed' });
    expect(await sign()).toMatchObject({ code: 'rules.changed' });
    expect(await switchTo()).toMatchObject({ code: 'rules.changed' });
  });

  test('that are not there, or an objection without a word why, are refused by name', async () => {
    expect(await review('no-such-rule')).toMatchObject({ code: 'rules.rule_not_found' });
    expect(await review(RULES.rules[0]!.id, 'objected')).toMatchObject({ code: 'rules.note_missing' });
    expect(await switchTo('none')).toMatchObject({ code: 'rules.not_found' });
    const other = { version: 'none', ruleId: 'a', verdict: 'approved' as const };
    expect(await world.askAs('quality', reviewRedFlagRule, other)).toMatchObject({ code: 'rules.not_found' });
    const by = { by: StaffId.parse('staff'), now: 1 };
    const known = { rules: undefined, sha256: '', review: undefined };
    expect(signRules(known, by)).toMatchObject({ code: 'rules.not_found' });
    const two = { rules: RULES, sha256: digestOfRules(RULES), review: undefined };
    expect(reviewRule(two, { ruleId: RULES.rules[0]!.id, verdict: 'approved' }, by)).toMatchObject({
      ok: true,
    });
    expect(putRulesInForce(two, { ...by, reason: '原因说明' })).toMatchObject({ code: 'rules.not_signed' });
  });

  test('are not signed by whoever guesses at a password: the account is locked as at the door', async () => {
    await approveAll();
    const replies: unknown[] = [];
    for (let tries = 0; tries < 12; tries += 1) replies.push(await guess(tries));
    expect(replies.at(-1)).toMatchObject({ code: 'staff.locked' });
    expect(await listed()).toMatchObject({ inForce: { isSigned: false } });
  });
});

describe('the agreement of triage with where people were treated', () => {
  const triage = (id: string, change: Partial<Triage>): Triage => ({
    id: TriageId.parse(id),
    accountId: AccountId.parse('account'),
    ownerId: 'account',
    toldBy: 'typed',
    outcome: 'answer',
    flags: [],
    suggested: [
      { code: '13', score: 0.8 },
      { code: '07', score: 0.1 },
      { code: '02', score: 0.05 },
    ],
    answers: [],
    versions: { departmentModel: 'm1', lexicon: 'l', questions: 'q', redFlags: 'r' },
    at: 1,
    ...change,
  });
  const closed = (departmentCode: '13' | '07' | '10') => ({
    departmentCode,
    disposition: 'self_care',
    at: 2,
  });

  test('is counted by month of the Shanghai calendar, newest first', () => {
    const { byMonth } = agreementOf([
      triage('1', { closed: closed('13'), at: Date.parse('2026-10-31T23:59:00+08:00') }),
      triage('2', { closed: closed('10'), at: Date.parse('2026-11-01T00:00:00+08:00') }),
    ]);
    expect(byMonth).toEqual([
      { month: '2026-11', n: 1, top1: 0, top3: 0 },
      { month: '2026-10', n: 1, top1: 1, top3: 1 },
    ]);
  });

  test('tells of those who were warned how many the doctor sent on as urgent', () => {
    const flags: Triage['flags'] = [{ ruleId: 'r', category: 'stroke', action: 'call_120' }];
    const ended = (disposition: string) => ({ ...closed('13'), disposition });
    const { warnedClosed } = agreementOf([
      triage('1', { flags, closed: ended('call_120') }),
      triage('2', { flags, closed: ended('emergency') }),
      triage('3', { flags, closed: ended('self_care') }),
      triage('4', { flags }),
      triage('5', { closed: ended('emergency') }),
    ]);
    expect(warnedClosed).toEqual({ n: 3, urgent: 2 });
  });

  test('is counted by first and by three, by department and by version', () => {
    const counted = agreementOf([
      triage('1', { closed: closed('13') }),
      triage('2', { closed: closed('07') }),
      triage('3', {
        closed: closed('10'),
        outcome: 'emergency',
        goneOnAt: 1,
        flags: [{ ruleId: 'r', category: 'stroke', action: 'call_120' }],
      }),
      triage('4', { outcome: 'ask' }),
    ]);
    expect(counted).toMatchObject({
      closed: { n: 3, top1: 1, top3: 2 },
      outcomes: { emergency: 1, answer: 2, ask: 1, abstain: 0 },
      warned: 1,
      wentOn: 1,
      byDepartment: expect.arrayContaining([{ code: '13', n: 1, top1: 1, top3: 1 }]),
      byVersion: [{ version: 'm1', n: 3, top1: 1, top3: 2 }],
    });
  });

  test('counts the department that the doctor sent somebody on to before the one that treated', () => {
    const { byDepartment } = agreementOf([
      triage('1', { closed: { ...closed('13'), referredTo: '10' } }),
      triage('2', { closed: closed('13') }),
    ]);
    expect(byDepartment.map(({ code, n }) => [code, n])).toEqual([
      ['10', 1],
      ['13', 1],
    ]);
  });

  test('of fewer than five cases is told together, and one such row never alone', () => {
    const row = (name: string, n: number) => ({ name, n });
    expect(enoughOf([row('a', 9), row('b', 4), row('c', 1)])).toEqual({ rows: [row('a', 9)], few: 5 });
    expect(enoughOf([row('a', 9), row('b', 6), row('c', 1)])).toEqual({ rows: [row('a', 9)], few: 7 });
    expect(enoughOf([row('a', 9), row('b', 5)])).toEqual({ rows: [row('a', 9), row('b', 5)], few: 0 });
    expect(enoughOf([row('a', 2)])).toEqual({ rows: [], few: 2 });
  });

  test('of four closed cases names no department, version or month', async () => {
    for (const id of ['1', '2', '3', '4'])
      rows().triages.set(
        TriageId.parse(id),
        triage(id, { closed: closed('13'), at: world.runtime.time - 1 }),
      );
    const reply = await world.askAs('quality', triageAgreement, { days: 30 });
    const none = { rows: [], few: 4 };
    expect(reply).toMatchObject({
      value: { closed: { n: 4, top1: 4 }, byDepartment: none, byVersion: none, byMonth: none },
    });
  });

  test('is shown to quality, operations and the auditor, without anybody in it', async () => {
    await world.ask(assessTriage, { text: '咳嗽三天，有黄痰', toldBy: 'typed', answers: [] }, 'patient');
    const reply = await world.askAs('operations', triageAgreement, { days: 30 });
    expect(reply).toMatchObject({ ok: true, value: { counted: 1, isWhole: true, closed: { n: 0 } } });
    expect(JSON.stringify(reply)).not.toContain(accountOfPerson('patient'));
  });
});
