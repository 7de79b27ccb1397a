import { terminateConsultation } from '@shared/contracts/closing';
import { beforeEach, expect, test } from 'vitest';
import { acceptConsultation, quote, sendMessage } from '@shared/contracts/consultation';
import {
  listLicences,
  partners,
  publicPage,
  saveLicence,
  withdrawLicence,
} from '@shared/contracts/institution';
import type { Institution } from '@shared/domain/institution/institution';
import { AccountId, ApplicationId, InstitutionId, LicenceId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import {
  aLicence,
  CASE_ID,
  CaseWorld,
  DOCTOR_ID,
  LICENCES,
  QUALIFICATION,
  TERMINATION,
} from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { parts } from './parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations, timers: parts.timers! });
});

const APPROVAL = LICENCES[1]!;
const FACTS = {
  kind: 'internet_hospital' as const,
  number: 'HLW2026000001',
  holder: '问真医院',
  issuer: '某省卫生健康委员会',
  validFrom: '2026-01-01',
  validUntil: '2030-12-31',
  departmentCodes: ['03.01' as const, '03.01' as const, '07' as const],
};
const save = (change: object = {}, licenceId?: LicenceId) =>
  world.askAs('operations', saveLicence, {
    facts: { ...FACTS, ...change },
    ...(licenceId !== undefined && { licenceId }),
  });
const withdraw = (licenceId: LicenceId = APPROVAL.id) =>
  world.askAs('operations', withdrawLicence, { licenceId, reason: '许可已经注销' });

test('Operations enters a licence, and corrects it when it is renewed', async () => {
  const entered = await save();
  expect(entered).toMatchObject({
    ok: true,
    value: { number: 'HLW2026000001', departmentCodes: ['03.01', '07'], inForce: true },
  });
  if (!entered.ok) return;
  expect(await save({ validUntil: '2026-11-23' }, entered.value.id)).toMatchObject({
    value: { id: entered.value.id, validUntil: '2026-11-23', daysLeft: 0, expiry: 'within_7', inForce: true },
  });
  expect(world.trail.map(({ role, action }) => [role, action])).toEqual([
    ['operations', 'institution.saveLicence'],
    ['operations', 'institution.saveLicence'],
  ]);
});

test('What a paper cannot say is refused, with the field that is wrong', async () => {
  const { validUntil: _, ...endless } = FACTS;
  const filing = { kind: 'icp_filing' as const };
  const replies = [
    await save({ validUntil: '2025-12-31' }),
    await world.askAs('operations', saveLicence, { facts: endless }),
    await save({ departmentCodes: [] }),
    await save(filing),
    await save({}, LicenceId.parse('nobody')),
    await save({ ...filing, departmentCodes: [] }, APPROVAL.id),
  ];
  expect(replies.map((it) => (it.ok ? 'ok' : it.code))).toEqual([
    'licence.days_reversed',
    'licence.until_missing',
    'licence.departments_missing',
    'licence.departments_not_applicable',
    'licence.not_found',
    'licence.kind_fixed',
  ]);
  expect(
    await world.askAs('operations', saveLicence, { facts: { ...endless, ...filing, departmentCodes: [] } }),
  ).toMatchObject({ ok: true });
});

test('A withdrawn licence stays to be read, is corrected no more and stands on no public page', async () => {
  expect(await withdraw()).toMatchObject({ ok: true, value: { withdrawn: true, inForce: false } });
  expect(await withdraw()).toMatchObject({ code: 'licence.withdrawn' });
  expect(await save({}, APPROVAL.id)).toMatchObject({ code: 'licence.withdrawn' });
  expect(await withdraw(LicenceId.parse('nobody'))).toMatchObject({ code: 'licence.not_found' });
  expect(await world.askAs('auditor', listLicences, {})).toMatchObject({
    value: { licences: [{ id: 'licence-medical_institution' }, { withdrawn: true }] },
  });
  const shown = await world.ask(publicPage, {}, 'stranger');
  expect(shown).toMatchObject({ value: { licences: [{ kind: 'medical_institution', inForce: true }] } });
  expect(shown.ok && shown.value.licences).toHaveLength(1);
});

test('Anybody may check the licences without signing in, and sees nobody of the staff in them', async () => {
  const shown = await world.askAs('anybody', publicPage, {});
  expect(shown).toMatchObject({ ok: true, value: { openToday: true } });
  expect(JSON.stringify(shown)).not.toContain('staff-');
});

test('Lists have pages of twenty, and a cursor from nowhere is refused', async () => {
  for (let at = 0; at < 21; at += 1)
    world.runtime.store.rows.licences.set(
      `licence-${at}`,
      aLicence('other', { id: LicenceId.parse(`licence-${at}`) }),
    );
  const first = await world.askAs('operations', listLicences, {});
  const next = first.ok ? first.value.nextCursor! : '';
  expect(first.ok && first.value.licences).toHaveLength(20);
  const second = await world.askAs('operations', listLicences, { cursor: next });
  expect(second.ok && second.value.licences).toHaveLength(3);
  for (const contract of [listLicences, publicPage] as const)
    expect(
      await world.fromConsole(
        { action: contract.name, input: { cursor: 'x' } },
        contract === listLicences ? world.signedIn('operations') : undefined,
      ),
    ).toMatchObject({ code: 'list.cursor_invalid' });
});

test('Without an approval in force nobody is quoted, accepted or answered; who is being treated may ask, and is sent on', async () => {
  world.given('waiting');
  const ask = () => world.ask(quote, { doctorId: DOCTOR_ID }, 'patient');
  const accept = () => world.ask(acceptConsultation, { consultationId: CASE_ID }, 'doctor');
  expect(await ask()).toMatchObject({ ok: true });
  await withdraw();
  // One instance may go on with what it has read for a minute, no longer.
  world.runtime.time += MINUTE_MS;
  expect(await ask()).toMatchObject({ code: 'institution.not_licensed' });
  expect(await accept()).toMatchObject({ code: 'institution.not_licensed' });
  expect(await world.askAs('anybody', publicPage, {})).toMatchObject({ value: { openToday: false } });
  world.given('in_progress');
  const body = { kind: 'text' as const, text: '还咳' };
  const say = (who: 'patient' | 'doctor') => world.ask(sendMessage, { consultationId: CASE_ID, body }, who);
  expect(await say('doctor')).toMatchObject({ code: 'institution.not_licensed' });
  expect(await say('patient')).toMatchObject({ ok: true });
  const sendOn = { consultationId: CASE_ID, termination: TERMINATION };
  expect(await world.ask(terminateConsultation, sendOn, 'doctor')).toMatchObject({ ok: true });
});

test('A department outside the licence is closed while the others go on', async () => {
  await save({ departmentCodes: ['07'] }, APPROVAL.id);
  const { doctors } = world.runtime.store.rows;
  const ask = () => world.ask(quote, { doctorId: DOCTOR_ID }, 'patient');
  expect(await ask()).toMatchObject({ code: 'institution.not_licensed' });
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, departmentCode: '07' });
  expect(await ask()).toMatchObject({ ok: true });
});

test('A licence ends at midnight in Shanghai, also for an instance that read it a moment before', async () => {
  await save({ validUntil: '2026-11-23' }, APPROVAL.id);
  const midnight = Date.parse('2026-11-23T16:00:00Z');
  const ask = () => world.ask(quote, { doctorId: DOCTOR_ID }, 'patient');
  world.runtime.time = midnight - 1;
  expect(await ask()).toMatchObject({ ok: true });
  world.runtime.time = midnight;
  expect(await ask()).toMatchObject({ code: 'institution.not_licensed' });
});

test('Licences are read once a minute, however many ask', async () => {
  const ask = () => world.ask(quote, { doctorId: DOCTOR_ID }, 'patient');
  await ask();
  const { reads } = world.runtime.store.counts;
  await ask();
  const each = world.runtime.store.counts.reads - reads;
  world.runtime.time += MINUTE_MS;
  await ask();
  expect(world.runtime.store.counts.reads - reads).toBe(2 * each + 1);
});

test('When licences cannot be read nobody is treated, and the next one asks again', async () => {
  const { store } = world.runtime;
  const { list } = store;
  store.list = async () => {
    throw new Error('down');
  };
  const ask = () => world.ask(quote, { doctorId: DOCTOR_ID }, 'patient');
  expect(await ask()).toMatchObject({ code: 'internal' });
  store.list = list;
  expect(await ask()).toMatchObject({ ok: true });
});

test('Every morning operations is warned of what ends soon, each stage once, and it stands in the trail', async () => {
  await save({ validUntil: '2026-12-23' }, APPROVAL.id);
  const morning = () => world.main({ Type: 'Timer', TriggerName: 'warnOfExpiry' }, {});
  world.runtime.openid = undefined;
  await morning();
  await morning();
  expect(world.runtime.store.rows.licences.get(APPROVAL.id)!.warnings.map(({ level }) => level)).toEqual([
    'within_30',
  ]);
  expect(world.trail.filter(({ role }) => role === 'system')).toMatchObject([
    { action: 'timer.warnOfExpiry', target: APPROVAL.id, outcome: 'ok' },
  ]);
  world.runtime.time = Date.parse('2026-12-24T01:00:00Z');
  await morning();
  expect(world.runtime.store.rows.licences.get(APPROVAL.id)!.warnings.map(({ level }) => level)).toEqual([
    'within_30',
    'expired',
  ]);
});

test('A doctor finds a partner by district, name or department, where its papers hold today', async () => {
  const aPartner = (id: string, change: Partial<Institution> = {}): Institution => ({
    id: InstitutionId.parse(id),
    accountId: AccountId.parse(`account-${id}`),
    applicationId: ApplicationId.parse(`application-${id}`),
    ...{ name: '朝阳区第一医院', creditCode: '91110105MA00000000', licenceNo: 'PDY1' },
    ...{ address: '朝阳区建国路 1 号', scope: '内科、呼吸内科', active: true },
    validity: QUALIFICATION,
    ...change,
  });
  const { institutions } = world.runtime.store.rows;
  institutions.set('near', aPartner('near'));
  institutions.set('far', aPartner('far', { name: '海淀医院', address: '海淀区中关村 2 号', scope: '骨科' }));
  institutions.set('left', aPartner('left', { active: false }));
  const over = { ...QUALIFICATION, licenceUntil: '2026-11-22' };
  institutions.set('over', aPartner('over', { validity: over }));
  const found = async (text: string) => {
    const reply = await world.ask(partners, { text }, 'doctor');
    return reply.ok && reply.value.institutions.map(({ name }) => name);
  };
  expect(await found('朝阳区')).toEqual(['朝阳区第一医院']);
  expect(await found('海淀医院')).toEqual(['海淀医院']);
  expect(await found('呼吸')).toEqual(['朝阳区第一医院']);
  expect(await found('眼科')).toEqual([]);
});
