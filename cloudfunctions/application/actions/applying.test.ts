import { beforeEach, expect, test } from 'vitest';
import {
  myApplications,
  passApplication,
  returnApplication,
  openApplication,
  saveApplication,
  submitApplication,
  withdrawApplication,
} from '@shared/contracts/application';
import { JOIN_NOTICE } from '@shared/domain/application/notice';
import { ApplicationId } from '@shared/kernel/ids';
import { PICTURES, WANG } from '../../../testing/caseWorld';
import { evidenceOf, FORM, JoinWorld } from '../../../testing/joinWorld';

let world: JoinWorld;
beforeEach(() => {
  world = new JoinWorld();
});
const { version, sha256 } = JOIN_NOTICE;
const notice = { version, sha256 };
const draft = (change: object = {}, who: 'stranger' | 'patient' = 'stranger') =>
  world.ask(saveApplication, { kind: 'doctor', form: {}, evidence: {}, ...change }, who);
const begun = async (change: object = {}) => {
  const saved = await draft(change);
  if (!saved.ok) throw new Error(saved.code);
  return saved.value.applicationId;
};
const mine = async (who: 'stranger' | 'patient' = 'stranger') => {
  const reply = await world.ask(myApplications, {}, who);
  return reply.ok ? reply.value.applications : [];
};

test('A draft keeps whatever was typed, right or wrong, and goes on where it was', async () => {
  const applicationId = await begun({ form: { name: '刘', idNumber: '1101' } });
  expect(
    await draft({ form: { name: '刘洋', phone: '138' }, evidence: { licence: [PICTURES.stranger] } }),
  ).toMatchObject({
    value: { applicationId },
  });
  expect(await mine()).toMatchObject([
    {
      state: 'draft',
      form: { name: '刘洋', phone: '138' },
      pictures: [{ document: 'licence', pictures: [{ url: expect.stringContaining('/picture/') }] }],
    },
  ]);
});

test('Two first saves at once begin one application', async () => {
  await Promise.all([draft(), draft()]);
  expect(world.runtime.store.rows.applications.size).toBe(1);
});

test('A draft of somebody else does not exist for me, and neither do their pictures', async () => {
  const applicationId = await begun();
  expect(await draft({ applicationId }, 'patient')).toMatchObject({ code: 'application.not_found' });
  expect(await world.ask(submitApplication, { applicationId, notice }, 'patient')).toMatchObject({
    code: 'application.not_found',
  });
  expect(await world.ask(withdrawApplication, { applicationId }, 'patient')).toMatchObject({
    code: 'application.not_found',
  });
  expect(await draft({ evidence: { licence: [PICTURES.patient] } })).toMatchObject({
    code: 'picture.not_found',
  });
  expect(await draft({ applicationId: ApplicationId.parse('nobody') })).toMatchObject({
    code: 'application.not_found',
  });
});

test('Everything that is missing or wrong is named at once, and nothing is handed in', async () => {
  const applicationId = await begun({
    form: { ...FORM, idNumber: '123', practisingSinceOn: '2023-11-24' },
    evidence: { ...evidenceOf('doctor'), consent: [] },
  });
  expect(await world.ask(submitApplication, { applicationId, notice }, 'stranger')).toMatchObject({
    code: 'application.incomplete',
    detail: {
      faults: [
        { at: 'idNumber', reason: 'malformed' },
        { at: 'practisingSinceOn', reason: 'practice_too_short' },
        { at: 'consent', reason: 'missing' },
      ],
    },
  });
  expect(world.application(applicationId).state).toBe('draft');
});

test('Handing in agrees to the notice as it stands now', async () => {
  const applicationId = await begun({ form: FORM, evidence: evidenceOf('doctor') });
  const older = { version: '2020-01-01', sha256 };
  expect(await world.ask(submitApplication, { applicationId, notice: older }, 'stranger')).toMatchObject({
    code: 'consent.outdated',
  });
  await world.ask(submitApplication, { applicationId, notice }, 'stranger');
  expect(world.application(applicationId)).toMatchObject({ state: 'submitted', notice });
  expect([...world.runtime.store.rows.consents.values()]).toMatchObject([
    { purpose: 'join_notice', action: 'given', ...notice },
  ]);
});

test('What was handed in is changed no more, and its numbers are masked', async () => {
  const applicationId = await world.submitted();
  expect(await draft({ applicationId })).toMatchObject({ code: 'application.not_editable' });
  expect(await draft()).toMatchObject({ code: 'application.not_editable' });
  expect(await world.ask(submitApplication, { applicationId, notice }, 'stranger')).toMatchObject({
    code: 'application.not_editable',
  });
  expect((await mine())[0]!.form).toMatchObject({ idNumber: '1****************X', phone: '138****5678' });
});

test('A second press of handing in answers the same and changes nothing', async () => {
  const applicationId = await begun({ form: FORM, evidence: evidenceOf('doctor') });
  const twice = await world.pressTwice(submitApplication, { applicationId, notice }, 'stranger');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test('Taken back, it is gone for the staff, and another one can be begun', async () => {
  const applicationId = await world.submitted();
  expect(await world.ask(withdrawApplication, { applicationId }, 'stranger')).toMatchObject({
    value: { state: 'withdrawn' },
  });
  expect(await world.ask(withdrawApplication, { applicationId }, 'stranger')).toMatchObject({
    code: 'application.not_withdrawable',
  });
  expect(await world.review(openApplication, { applicationId, reason: 'review' }, 'chen')).toMatchObject({
    code: 'application.not_found',
  });
  expect(await begun()).not.toBe(applicationId);
});

test('Returned with reasons, it is mended as the same kind and handed in again from the first review', async () => {
  const applicationId = await world.submitted();
  await world.review(openApplication, { applicationId, reason: 'review' }, 'chen');
  await world.review(passApplication, { applicationId }, 'chen');
  await world.review(openApplication, { applicationId, reason: 'review' }, 'qian');
  const reasons = [{ at: 'consent' as const, text: '同意书缺少公章' }];
  await world.review(returnApplication, { applicationId, reasons }, 'qian');
  const [returned] = await mine();
  expect(returned).toMatchObject({ state: 'returned', form: { idNumber: FORM.idNumber } });
  expect(returned!.history.at(-1)).toEqual({ event: 'return', at: world.runtime.time, reasons });
  expect(await draft({ applicationId, kind: 'pharmacist' })).toMatchObject({
    code: 'application.not_editable',
  });
  await draft({ applicationId, form: FORM, evidence: evidenceOf('doctor') });
  await world.ask(submitApplication, { applicationId, notice }, 'stranger');
  expect(world.application(applicationId)).toMatchObject({ state: 'submitted' });
  expect(world.application(applicationId)).not.toHaveProperty('firstBy');
});

test('What the form does not ask of this kind is not kept once it is handed in', async () => {
  const applicationId = await world.submitted('pharmacist');
  const { form } = world.application(applicationId);
  expect(form).not.toHaveProperty('insuranceNo');
  expect(form).toMatchObject({ name: '刘洋', contractUntil: '2028-12-31' });
});

test.each(['pharmacist', 'institution'] as const)(
  'A %s is handed in by whom the register knows under that name and number alone: applicant.unverified',
  async (kind) => {
    const saved = await world.ask(
      saveApplication,
      { kind, form: FORM, evidence: evidenceOf(kind) },
      'stranger',
    );
    if (!saved.ok) throw new Error(saved.code);
    const { applicationId } = saved.value;
    const hand = () => world.ask(submitApplication, { applicationId, notice }, 'stranger');
    expect(await hand()).toMatchObject({ code: 'applicant.unverified' });
    world.prove('stranger', { ...FORM, name: '别人' });
    expect(await hand()).toMatchObject({ code: 'applicant.unverified' });
    if (kind === 'pharmacist') {
      world.prove('stranger', { ...FORM, idNumber: WANG.idNumber });
      expect(await hand()).toMatchObject({ code: 'applicant.unverified' });
    }
    world.prove('stranger');
    expect(await hand()).toMatchObject({ ok: true, value: { state: 'submitted' } });
  },
);
