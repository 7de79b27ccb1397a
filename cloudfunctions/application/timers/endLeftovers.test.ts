import { beforeEach, expect, test } from 'vitest';
import {
  myApplications,
  openApplication,
  returnApplication,
  saveApplication,
  submitApplication,
  withdrawApplication,
} from '@shared/contracts/application';
import { JOIN_NOTICE } from '@shared/domain/application/notice';
import { referenceOf } from '@shared/domain/consent/texts';
import { DAY_MS } from '@shared/kernel/time';
import { PICTURES } from '../../../testing/caseWorld';
import { evidenceOf, FORM, JoinWorld } from '../../../testing/joinWorld';

let world: JoinWorld;
beforeEach(() => {
  world = new JoinWorld();
});
const evidence = { licence: [PICTURES.stranger] };
const form = { name: '刘洋', phone: '13800000000' };
const save = async (change: object = {}) => {
  const reply = await world.ask(saveApplication, { kind: 'doctor', form, evidence, ...change }, 'stranger');
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.applicationId;
};
const row = () => [...world.runtime.store.rows.applications.values()][0]!;
const picture = () => world.runtime.store.rows.pictures.get(PICTURES.stranger)!;
const morning = async (days: number) => {
  world.runtime.time += days * DAY_MS;
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'lookAfterLicences' }, {});
};

test('What was given for an application that was withdrawn goes a month later; that it was stays', async () => {
  const applicationId = await save();
  world.runtime.store.rows.pictures.set(PICTURES.stranger, { ...picture(), fate: 'kept' });
  await world.ask(withdrawApplication, { applicationId }, 'stranger');
  await morning(29);
  expect([row().form, picture().fate]).toEqual([form, 'kept']);
  await morning(1);
  expect(row()).toMatchObject({ kind: 'doctor', state: 'withdrawn', form: {}, evidence: {} });
  // It is judged anew, like any picture that nobody may use.
  expect(picture().fate).toBe('new');
  expect(row()).not.toHaveProperty('lookAt');
  const mine = await world.ask(myApplications, {}, 'stranger');
  expect(mine).toMatchObject({ value: { applications: [{ state: 'withdrawn', form: {}, pictures: [] }] } });
});

test('A form that nobody touches for half a year is over, and empty a month later', async () => {
  await save();
  await morning(179);
  await save();
  await morning(179);
  expect(row().state).toBe('draft');
  await morning(1);
  expect(row()).toMatchObject({ state: 'withdrawn', form, history: [{ event: 'lapse' }] });
  await morning(30);
  expect(row()).toMatchObject({ state: 'withdrawn', form: {}, evidence: {} });
  // Whoever comes back begins anew.
  expect(await save()).not.toBe(row().id);
});

test('So is one that was returned, with what was said about it; one under review is nobody’s leftover', async () => {
  const applicationId = await save({ form: FORM, evidence: evidenceOf('doctor') });
  await world.ask(submitApplication, { applicationId, notice: referenceOf(JOIN_NOTICE) }, 'stranger');
  expect(row().state).toBe('submitted');
  await morning(1000);
  expect(row().state).toBe('submitted');
  await world.askAs('operations', openApplication, { applicationId, reason: 'review' });
  const reasons = [{ at: 'whole' as const, text: '照片看不清姓名' }];
  expect(await world.askAs('operations', returnApplication, { applicationId, reasons })).toMatchObject({
    ok: true,
  });
  await morning(180);
  await morning(30);
  expect(row()).toMatchObject({ state: 'withdrawn', form: {} });
  expect(JSON.stringify(row())).not.toContain('看不清');
});
