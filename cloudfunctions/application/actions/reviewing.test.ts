import { beforeEach, expect, test } from 'vitest';
import {
  getApplication,
  listApplications,
  openApplication,
  passApplication,
  releaseApplication,
  returnApplication,
  revealNumbers,
} from '@shared/contracts/application';
import type { ApplicationKind } from '@shared/domain/application/fields';
import { ApplicationId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { systemTools } from '../../_runtime/systemTools';
import { onApplicationApproved } from '../effects/onApplicationApproved';
import { accountOfPerson, PICTURES } from '../../../testing/caseWorld';
import { FORM, JoinWorld, type Colleague } from '../../../testing/joinWorld';

let world: JoinWorld;
beforeEach(() => {
  world = new JoinWorld();
});
const open = (applicationId: ApplicationId, who: Colleague) =>
  world.review(openApplication, { applicationId, reason: 'review' }, who);
const get = (applicationId: ApplicationId, who: Colleague) =>
  world.review(getApplication, { applicationId }, who);
const pass = async (applicationId: ApplicationId, who: Colleague) => {
  await open(applicationId, who);
  return world.review(passApplication, { applicationId }, who);
};
const approved = async (kind: ApplicationKind = 'doctor') => {
  const id = await world.submitted(kind);
  await pass(id, 'chen');
  expect(await pass(id, 'qian')).toMatchObject({ value: { state: 'approved' } });
  return id;
};
const reasons = [{ at: 'licence' as const, text: '照片不清楚，请重拍' }];

test('Two different people let a doctor in: a row without hours, and the account, in one step', async () => {
  const id = await world.submitted();
  expect(await pass(id, 'chen')).toMatchObject({ value: { state: 'first_passed' } });
  expect(world.runtime.store.rows.doctors.size).toBe(2);
  expect(await pass(id, 'qian')).toMatchObject({ value: { state: 'approved' } });
  const account = world.runtime.store.rows.accounts.get(accountOfPerson('stranger'))!;
  const { validity, doctorId } = world.application(id);
  expect(account.doctorId).toBe(doctorId);
  expect(world.runtime.store.rows.doctors.get(doctorId!)).toMatchObject({
    accountId: account.id,
    name: '刘洋',
    departmentCode: '03.01',
    schedule: [],
    active: true,
    qualification: { ...validity, practisingSinceOn: '2014-07-01', applicationId: id },
  });
  expect(validity).toMatchObject({ verifiedOn: '2026-11-23', recheckBy: '2027-11-23' });
});

test.each([
  ['pharmacist', 'pharmacists', { name: '刘洋', licenceNo: '110110000099999' }],
  ['institution', 'institutions', { name: '朝阳社区卫生服务中心', creditCode: '91350100M000100Y43' }],
  ['grassroots_doctor', 'doctors', { name: '刘洋', isGrassroots: true }],
] as const)('A %s gets a row in %s of its own', async (kind, table, row) => {
  const id = await approved(kind);
  const found = [...world.runtime.store.rows[table].values()].at(-1)!;
  expect(found).toMatchObject({ ...row, accountId: accountOfPerson('stranger'), active: true });
  expect(Object.values(world.application(id))).toContain(found.id);
});

test('The queue shows who waits longest first, masked, and who is looking at it', async () => {
  const first = await world.submitted();
  world.runtime.time += MINUTE_MS;
  const second = await world.submitted('pharmacist', {}, 'patient');
  await open(first, 'chen');
  const reply = await world.review(listApplications, { state: 'submitted' }, 'zhou');
  expect(reply).toMatchObject({
    value: {
      applications: [
        { id: first, nameMasked: '刘*', departmentCode: '03.01', takenBy: { name: '陈运营' } },
        { id: second, kind: 'pharmacist' },
      ],
      waiting: { submitted: 2, first_passed: 0 },
    },
  });
  expect(JSON.stringify(reply)).not.toContain(FORM.idNumber);
  expect(await world.review(listApplications, { state: 'submitted', kind: 'doctor' }, 'zhou')).toMatchObject({
    value: { applications: [{ id: first }] },
  });
  expect(await world.review(listApplications, { state: 'submitted', cursor: 'x' }, 'zhou')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test('Evidence is shown after a look that is written down, and only while it lasts', async () => {
  const id = await world.submitted();
  expect(await get(id, 'chen')).toMatchObject({ code: 'application.not_opened' });
  await open(id, 'chen');
  expect(world.trail.at(-1)).toMatchObject({
    role: 'operations',
    action: 'application.open',
    outcome: 'ok',
    target: id,
  });
  expect(await get(id, 'chen')).toMatchObject({
    value: {
      form: { name: FORM.name, idNumber: '1****************X' },
      evidence: expect.arrayContaining([
        {
          document: 'licence',
          pictures: [{ id: PICTURES.stranger, url: expect.stringContaining('/picture/') }],
        },
      ]),
      faults: [],
      step: 'first',
    },
  });
  world.runtime.time += 30 * MINUTE_MS;
  expect(await get(id, 'chen')).toMatchObject({ code: 'application.not_opened' });
});

test('Two do not decide at once: taken for half an hour, or until it is put back', async () => {
  const id = await world.submitted();
  await open(id, 'chen');
  expect(await open(id, 'zhou')).toMatchObject({
    code: 'application.taken',
    detail: { until: world.runtime.time + 30 * MINUTE_MS },
  });
  expect(await world.review(releaseApplication, { applicationId: id }, 'zhou')).toMatchObject({ ok: true });
  expect(await open(id, 'zhou')).toMatchObject({ code: 'application.taken' });
  await world.review(releaseApplication, { applicationId: id }, 'chen');
  expect(await open(id, 'zhou')).toMatchObject({ ok: true });
  world.runtime.time += 30 * MINUTE_MS;
  expect(await open(id, 'chen')).toMatchObject({ ok: true });
});

test('Nobody passes without having looked, in the step of somebody else, twice, or what is reviewed already', async () => {
  const id = await world.submitted();
  const press = (who: Colleague) => world.review(passApplication, { applicationId: id }, who);
  expect(await press('chen')).toMatchObject({ code: 'application.not_opened' });
  expect(await pass(id, 'qian')).toMatchObject({ code: 'application.wrong_step' });
  world.runtime.time += 30 * MINUTE_MS;
  await pass(id, 'chen');
  expect(await pass(id, 'zhou')).toMatchObject({ code: 'application.wrong_step' });
  world.runtime.time += 30 * MINUTE_MS;
  // Meanwhile 陈 has moved to quality: a new role is not a second person.
  world.employ('chen', { role: 'quality' });
  expect(await pass(id, 'chen')).toMatchObject({ code: 'application.same_reviewer' });
  expect(await get(id, 'chen')).toMatchObject({ value: { blockedBy: 'application.same_reviewer' } });
  world.runtime.time += 30 * MINUTE_MS;
  await pass(id, 'qian');
  expect(await pass(id, 'qian')).toMatchObject({ code: 'application.not_reviewable' });
});

test('Nobody reviews their own, nor returns it', async () => {
  world.employ('chen', { name: '刘洋' });
  const id = await world.submitted();
  expect(await pass(id, 'chen')).toMatchObject({ code: 'application.own' });
  expect(await world.review(returnApplication, { applicationId: id, reasons }, 'chen')).toMatchObject({
    code: 'application.own',
  });
});

test('What held when it was handed in and is over at the review is not passed', async () => {
  const id = await world.submitted('doctor', { insuranceUntil: '2026-11-24' });
  await pass(id, 'chen');
  world.runtime.time += 2 * DAY_MS;
  expect(await pass(id, 'qian')).toMatchObject({
    code: 'application.not_qualified',
    detail: { faults: [{ at: 'insuranceUntil', reason: 'over' }] },
  });
  expect(await world.review(returnApplication, { applicationId: id, reasons }, 'qian')).toMatchObject({
    value: { state: 'returned' },
  });
});

test('Returning follows the same steps as passing', async () => {
  const id = await world.submitted();
  const send = (who: Colleague) => world.review(returnApplication, { applicationId: id, reasons }, who);
  expect(await send('chen')).toMatchObject({ code: 'application.not_opened' });
  await open(id, 'qian');
  expect(await send('qian')).toMatchObject({ code: 'application.wrong_step' });
  world.runtime.time += 30 * MINUTE_MS;
  await open(id, 'chen');
  expect(await send('chen')).toMatchObject({ value: { state: 'returned' } });
  await open(id, 'chen');
  expect(await send('chen')).toMatchObject({ code: 'application.not_reviewable' });
  expect(world.told('stranger', 'inbox')).toBe(2);
});

test('A draft does not exist for the staff, whatever they ask', async () => {
  const id = ApplicationId.parse('unknown');
  expect(await open(id, 'chen')).toMatchObject({ code: 'application.not_found' });
  for (const contract of [getApplication, revealNumbers, passApplication, releaseApplication])
    expect(await world.review(contract, { applicationId: id }, 'chen')).toMatchObject({
      code: 'application.not_found',
    });
  expect(await world.review(returnApplication, { applicationId: id, reasons }, 'chen')).toMatchObject({
    code: 'application.not_found',
  });
});

test('Numbers of a person are masked, and shown to whoever has it open; who read them is in the trail, the numbers are not', async () => {
  const id = await world.submitted();
  const show = (who: Colleague) => world.review(revealNumbers, { applicationId: id }, who);
  expect(await show('chen')).toMatchObject({ code: 'application.not_opened' });
  await open(id, 'chen');
  const { idNumber, phone } = FORM;
  expect(await get(id, 'chen')).toMatchObject({
    value: { form: { idNumber: '1****************X', phone: '138****5678' } },
  });
  expect(await show('chen')).toMatchObject({ value: { idNumber, phone } });
  const entries = [...world.runtime.store.rows.audits.values()];
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'application.revealNumbers', outcome: 'ok', target: id }),
  );
  expect(JSON.stringify(entries)).not.toContain(idNumber);
});

test('Other roles of the staff see no application', async () => {
  const id = await world.submitted();
  expect(await open(id, 'pharmacist')).toMatchObject({ code: 'actor.forbidden' });
});

test('The photo of whoever was let in becomes a portrait that is not sealed, once', async () => {
  const id = await approved();
  const { runtime } = world;
  const accountId = accountOfPerson('stranger');
  const path = `sealed/${accountId}/1`;
  const fileId = `cloud://test.bucket/${path}`;
  const { pictures, doctors } = runtime.store.rows;
  pictures.set(PICTURES.stranger, { ...pictures.get(PICTURES.stranger)!, fileId });
  const photo = Buffer.from('a face');
  const sealed = await (await runtime.ports.vault()).seal(accountId, photo, path);
  const written: Uint8Array[] = [];
  runtime.files = {
    ...runtime.files,
    read: async (it) => (it === fileId ? sealed : undefined),
    write: async (at, bytes) => (written.push(bytes), `cloud://test.bucket/${at}`),
  };
  const deliver = () =>
    onApplicationApproved.run(
      { type: 'application.approved', applicationId: id },
      systemTools(runtime, onApplicationApproved.name, 'request'),
    );
  await deliver();
  await deliver();
  const { doctorId } = world.application(id);
  expect(doctors.get(doctorId!)!.portraitFileId).toBe(
    `cloud://test.bucket/portraits/${doctorId}-${PICTURES.stranger}`,
  );
  expect(written.map((it) => Buffer.from(it).toString())).toEqual(['a face', 'a face']);
  expect(world.trail.filter(({ action }) => action === onApplicationApproved.name)).toHaveLength(1);
});
