import { beforeEach, describe, expect, test } from 'vitest';
import { getSafetyRules, reviewSafetyRules, SAFETY_PAGE, signSafetyRules } from '@shared/contracts/drug';
import { checkPrescription } from '@shared/contracts/prescription';
import { SAFETY_ROWS } from '@shared/domain/medicationSafety/rows';
import { SAFETY_VERSION } from '@shared/domain/medicationSafety/table';
import { signRules } from '@shared/domain/triage/ruleReview';
import { StaffId } from '@shared/kernel/ids';
import { CASE_ID, CaseWorld, HYPERTENSION } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { AMLODIPINE, FOLLOW_UP, stockShelves } from '../../testing/prescriptionWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { sha256 } from '../_runtime/digest';
import { hashPassword } from '../_runtime/password';

const PASSWORD = 'correct horse battery staple';
const RECOVERY = 'abcde-12345';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const rows = () => world.runtime.store.rows;
const review = (rowIds: readonly string[], verdict: 'approved' | 'objected' = 'approved', note?: string) =>
  world.askAs('quality', reviewSafetyRules, { rowIds: [...rowIds], verdict, ...(note && { note }) });
async function approveAll(): Promise<void> {
  for (let from = 0; from < SAFETY_ROWS.length; from += SAFETY_PAGE)
    await review(SAFETY_ROWS.slice(from, from + SAFETY_PAGE).map(({ id }) => id));
}
let presses = 0;
async function sign(password = PASSWORD) {
  const id = 'staff-quality';
  const known = rows().staff.get(id);
  const bearer = world.signedIn('quality');
  const factors = { totpSecret: 'JBSWY3DPEHPK3PXP', recovery: [sha256(RECOVERY)] };
  // Signing in makes the person anew: what was counted against them stays.
  const person = known?.password
    ? known
    : { ...rows().staff.get(id)!, password: await hashPassword(PASSWORD) };
  rows().staff.set(id, { ...person, ...factors });
  const input = { password, code: RECOVERY };
  return world.fromConsole(
    { action: signSafetyRules.name, input, requestKey: `sign-key-${++presses}` },
    bearer,
  );
}
const told = () => world.askAs('pharmacist', getSafetyRules, { from: 0 });

test('every row has its own id, a source and the day it was looked up', () => {
  expect(new Set(SAFETY_ROWS.map(({ id }) => id)).size).toBe(SAFETY_ROWS.length);
  expect(SAFETY_ROWS.filter(({ source, on }) => source.length < 4 || !/^2026-\d\d-\d\d$/.test(on))).toEqual(
    [],
  );
  expect(new Set(SAFETY_ROWS.map(({ table }) => table)).size).toBe(14);
});

test('all pages together are all rows', async () => {
  const seen: string[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const page: Awaited<ReturnType<typeof told>> = await world.askAs('pharmacist', getSafetyRules, { from });
    if (!page.ok) throw new Error(page.code);
    seen.push(...page.value.rows.map(({ id }) => id));
    from = page.value.next;
  }
  expect(seen).toEqual(SAFETY_ROWS.map(({ id }) => id));
});

test('tables of which every row was approved are signed with both factors, and doctors are told no more that they are not', async () => {
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  const input = { consultationId: CASE_ID, diagnoses: [HYPERTENSION], lines: [AMLODIPINE] };
  const check = () => world.ask(checkPrescription, input, 'doctor');
  expect(await check()).toMatchObject({ value: { isSigned: false, version: SAFETY_VERSION } });
  await approveAll();
  expect(await sign()).toMatchObject({ value: { state: 'signed', approved: SAFETY_ROWS.length } });
  expect(await told()).toMatchObject({ value: { set: { state: 'signed', isChanged: false } } });
  expect(await check()).toMatchObject({ value: { isSigned: true } });
});

test('tables that changed after they were signed count as unsigned', async () => {
  await approveAll();
  await sign();
  const signed = rows().safetySets.get(SAFETY_VERSION)!;
  rows().safetySets.set(SAFETY_VERSION, { ...signed, sha256: 'of something else' });
  expect(await told()).toMatchObject({ value: { set: { isChanged: true } } });
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  const input = { consultationId: CASE_ID, diagnoses: [HYPERTENSION], lines: [AMLODIPINE] };
  expect(await world.ask(checkPrescription, input, 'doctor')).toMatchObject({ value: { isSigned: false } });
  expect(await review([SAFETY_ROWS[0]!.id])).toMatchObject({ code: 'rules.changed' });
});

describe('a review is refused, in this order', () => {
  test('of a row that is none', async () => {
    expect(await review(['剂量-9999'])).toMatchObject({ code: 'rules.rule_not_found' });
    expect(await review([SAFETY_ROWS[0]!.id, '剂量-9999'])).toMatchObject({ code: 'rules.rule_not_found' });
    expect(rows().safetySets.size).toBe(0);
  });
  test('after signing', async () => {
    await approveAll();
    await sign();
    expect(await review([SAFETY_ROWS[0]!.id])).toMatchObject({ code: 'rules.signed' });
    expect(await sign()).toMatchObject({ code: 'rules.signed' });
  });
  test('an objection without words', async () => {
    expect(await review([SAFETY_ROWS[0]!.id], 'objected')).toMatchObject({ code: 'rules.note_missing' });
  });
});

describe('signing is refused, in this order', () => {
  test('after a row of wrong passwords: the account is locked as at the door', async () => {
    const replies: unknown[] = [];
    for (let tries = 0; tries < 12; tries += 1) replies.push(await sign('wrong'));
    expect(replies.at(-1)).toMatchObject({ code: 'staff.locked' });
  });
  test('of tables that are not known', () => {
    const unknown = { rules: undefined, sha256: '', review: undefined };
    expect(signRules(unknown, { by: StaffId.parse('staff-quality'), now: MONDAY_10 })).toMatchObject({
      code: 'rules.not_found',
    });
  });
  test('with a wrong password', async () => {
    expect(await sign('wrong')).toMatchObject({ code: 'staff.wrong_credentials' });
  });
  test('before every row was reviewed', async () => {
    await review([SAFETY_ROWS[0]!.id]);
    expect(await sign()).toMatchObject({ code: 'rules.not_reviewed' });
  });
  test('while somebody objects', async () => {
    await approveAll();
    await review([SAFETY_ROWS[3]!.id], 'objected', '请按新版说明书修改');
    expect(await sign()).toMatchObject({ code: 'rules.objected' });
  });
});
