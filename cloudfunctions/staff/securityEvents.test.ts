import { beforeEach, describe, expect, test } from 'vitest';
import { getConsultation, requestConsultation } from '@shared/contracts/consultation';
import { listPatients, verifyPatient } from '@shared/contracts/patient';
import { beginActivation, listStaff, securityEvents, signIn, staffMe } from '@shared/contracts/staff';
import type { SecurityCode } from '@shared/domain/security/event';
import { SESSION_MS } from '@shared/domain/staff/session';
import { ConsultationId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { accountOfPerson, CaseWorld, PATIENT_ID } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { idNumberOf } from '../../testing/idNumbers';
import { sampleInput } from '../../testing/sampleInput';
import { sessionIdOf, staffIdOf } from '../_runtime/identify';

const AUDITOR = 'auditor';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});

async function seen(code?: SecurityCode, cursor?: string) {
  const reply = await world.askAs('security_admin', securityEvents, {
    ...(code && { code }),
    ...(cursor !== undefined && { cursor }),
  });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}
const rows = () => [...world.runtime.store.rows.securityEvents.values()];
/** Somebody who is known, with a password that nobody of this test knows. */
function known(loginName: string) {
  world.signedIn('support');
  const { staff } = world.runtime.store.rows;
  const person = staff.get('staff-support')!;
  const id = staffIdOf(loginName);
  staff.set(id, { ...person, id, loginName, name: '周文' });
}
const tryIn = (loginName: string, password = '猜一个密码') =>
  world.askAs('anybody', signIn, { loginName, password, code: '000000' });

describe('Refused sign-ins', () => {
  test('are counted by the name that was typed, known or not, and never with what was typed', async () => {
    known('zhou.wen');
    await tryIn('zhou.wen');
    await tryIn('zhou.wen');
    await tryIn('my-secret-as-a-name');
    const { events } = await seen('staff.wrong_credentials');
    expect(events.find((it) => it.loginName === 'zhou.wen')).toMatchObject({
      subject: staffIdOf('zhou.wen'),
      ...{ name: '周文', role: 'anybody', action: 'staff.signIn', at: world.runtime.time },
    });
    expect(events.find((it) => it.name === undefined)).toMatchObject({
      subject: staffIdOf('my-secret-as-a-name'),
    });
    for (const typed of ['my-secret-as-a-name', '猜一个密码'])
      expect(JSON.stringify(rows())).not.toContain(typed);
  });

  test('that lock an account are seen with the very try that locks it', async () => {
    known('zhou.wen');
    for (let at = 0; at < 4; at += 1) await tryIn('zhou.wen');
    expect((await seen('staff.locked_out')).events).toEqual([]);
    await tryIn('zhou.wen');
    expect((await seen('staff.locked_out')).events).toMatchObject([{ name: '周文', count: 5 }]);
  });

  test('a thousand of them are a few rows that a flood cannot fill the database with', async () => {
    known('zhou.wen');
    for (let at = 0; at < 1000; at += 1) await tryIn('zhou.wen');
    expect(rows().map(({ code, count }) => [code, count])).toEqual([
      ['staff.wrong_credentials', 4],
      ['staff.locked_out', 5],
      ['staff.locked', 256],
    ]);
  });

  test('are counted to the last one when the minute is over', async () => {
    known('zhou.wen');
    for (let at = 0; at < 1000; at += 1) await tryIn('zhou.wen');
    world.runtime.time += MINUTE_MS;
    await tryIn('zhou.wen');
    const total = rows()
      .filter(({ code }) => code !== 'staff.locked_out')
      .reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(1001);
  });

  test('and activations of more names than twenty in a minute are counted together from then on', async () => {
    const wrong = { activationCode: 'aaaa-bbbb-cccc-dddd', password: '猜一个密码' };
    for (let at = 0; at < 200; at += 1)
      await world.askAs('anybody', beginActivation, { loginName: `name.${at}`, ...wrong });
    const { events } = await seen('staff.activation_invalid');
    expect(rows()).toHaveLength(21);
    expect(events).toHaveLength(20);
    expect(rows().find(({ subject }) => subject === 'others')).toMatchObject({ count: 64 });
  });
});

test('What a role may not do is seen with who tried, and as whom', async () => {
  const reply = await world.askAs('support', listStaff, {});
  expect(reply).toMatchObject({ code: 'actor.forbidden' });
  expect((await seen('actor.forbidden')).events).toMatchObject([
    { subject: 'staff-support', role: 'support', action: 'staff.list', count: 1 },
  ]);
  await world.ask(listStaff, {}, 'patient');
  expect((await seen('actor.forbidden')).events).toContainEqual(
    expect.objectContaining({ subject: accountOfPerson('patient'), role: 'patient' }),
  );
});

test('A request key that comes again with something else in it is seen', async () => {
  const input = sampleInput['consultation.request'] as never;
  const key = 'one-and-the-same-key';
  await world.ask(requestConsultation, input, 'patient', key);
  await world.ask(requestConsultation, { ...(input as object), pictureIds: [] } as never, 'patient', key);
  expect((await seen('request.key_reused')).events).toMatchObject([
    { subject: accountOfPerson('patient'), action: 'consultation.request' },
  ]);
});

describe('A session that is over', () => {
  const askWith = (bearer: string) => world.fromConsole({ action: staffMe.name, input: {} }, bearer);

  test('because its time ran out says nothing once or twice, and something when it is asked with again and again', async () => {
    const bearer = world.signedIn('finance');
    world.runtime.time += SESSION_MS;
    for (let at = 0; at < 7; at += 1) await askWith(bearer);
    expect(rows()).toEqual([]);
    await askWith(bearer);
    expect((await seen('actor.session_over')).events).toMatchObject([
      { count: 8, loginName: 'finance', action: 'staff.me' },
    ]);
    expect(JSON.stringify(rows())).not.toContain(bearer);
  });

  test('because it was ended, or its owner got another role, is seen the first time: a token that was taken', async () => {
    const ended = world.signedIn('finance');
    const { staffSessions, staff } = world.runtime.store.rows;
    const session = staffSessions.get(sessionIdOf(ended))!;
    staffSessions.set(session.id, { ...session, endedAt: session.createdAt });
    await askWith(ended);
    const changed = world.signedIn('operations');
    const person = staff.get('staff-operations')!;
    staff.set(person.id, { ...person, role: 'finance', sessionsFrom: world.runtime.time + 1 });
    await askWith(changed);
    expect((await seen('actor.session_revoked')).events.map(({ loginName }) => loginName).toSorted()).toEqual(
      ['finance', 'operations'],
    );
  });

  test('made up is seen the first time, and made up anew each time it does not fill the database', async () => {
    for (let at = 0; at < 60; at += 1) await askWith(`a-token-that-nobody-has-${at}`);
    expect(rows()).toHaveLength(21);
    expect(rows().find(({ subject }) => subject === 'others')).toMatchObject({ count: 16 });
  });
});

describe('Somebody who tries what is not theirs', () => {
  test.each([
    ['beside what is asked', { openid: 'openid-doctor' }, {}],
    ['in what is asked', {}, { openId: 'openid-doctor' }],
  ])('and says %s who they are is refused and seen', async (_where, beside, within) => {
    world.runtime.openid = 'openid-patient';
    const event = { action: listPatients.name, input: within, as: 'patient', ...beside };
    expect(await world.main(event, {})).toMatchObject({ ok: false, code: 'request.invalid' });
    expect((await seen('request.identity_claimed')).events).toMatchObject([
      { subject: accountOfPerson('patient'), action: listPatients.name, count: 1 },
    ]);
  });

  test('by asking for one case after the other is seen', async () => {
    for (let at = 0; at < 8; at += 1)
      await world.ask(getConsultation, { consultationId: ConsultationId.parse(`case-${at}0`) }, 'stranger');
    expect((await seen('request.not_theirs')).events).toMatchObject([
      { subject: accountOfPerson('stranger'), count: 8 },
    ]);
  });

  test('and a number that cannot be is seen, without the number', async () => {
    const number = `${idNumberOf({ bornOn: '1990-01-01', sex: 'female' }).slice(0, 17)}A`;
    const { patients } = world.runtime.store.rows;
    const { verifiedAt: _, ...unverified } = patients.get(PATIENT_ID)!;
    patients.set(PATIENT_ID, unverified);
    const reply = await world.ask(verifyPatient, { patientId: PATIENT_ID, idNumber: number }, 'patient');
    expect(reply).toMatchObject({ code: 'id_number.malformed' });
    expect((await seen('id_number.malformed')).events).toMatchObject([
      { subject: accountOfPerson('patient') },
    ]);
    expect(JSON.stringify(rows())).not.toContain(number.slice(0, 10));
  });
});

test('Whoever calls without being known to WeChat is counted', async () => {
  world.runtime.openid = undefined;
  expect(await world.main({ action: 'staff.me', input: {} }, {})).toMatchObject({ code: 'actor.unknown' });
  expect((await seen('actor.unknown')).events).toMatchObject([{ subject: 'nobody', count: 1 }]);
});

test('What people usually hear is written nowhere', async () => {
  await world.fromConsole({ action: staffMe.name, input: {} });
  await world.fromConsole({ action: staffMe.name, input: { extra: 1 } }, world.signedIn('finance'));
  world.runtime.openid = 'openid-of-somebody-new';
  await world.main({ action: 'patient.list', input: {} }, {});
  expect(rows()).toEqual([]);
});

test('Each minute is a row of its own; the newest are first, twenty a page, for the auditor too', async () => {
  for (let at = 0; at < 21; at += 1) {
    world.runtime.time += MINUTE_MS;
    await world.askAs('support', listStaff, {});
  }
  const first = await seen();
  expect(first.events).toHaveLength(20);
  expect(first.events[0]!.at).toBe(world.runtime.time);
  expect((await seen(undefined, first.nextCursor)).events).toHaveLength(1);
  expect(await world.askAs(AUDITOR, securityEvents, {})).toMatchObject({ ok: true });
  expect(await world.askAs(AUDITOR, securityEvents, { cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test('Nobody hears another answer because an event could not be written', async () => {
  const { store } = world.runtime;
  const { transaction } = store;
  store.transaction = async () => {
    throw new Error('down');
  };
  expect(await world.askAs('support', listStaff, {})).toMatchObject({ code: 'actor.forbidden' });
  store.transaction = transaction;
  expect(world.runtime.logged).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'security.not_written' }),
  );
});

test('A thousand wrong passwords from nobody in particular leave no thousand rows in the trail', async () => {
  const before = world.runtime.store.rows.audits.size;
  for (let at = 0; at < 50; at += 1)
    await world.askAs('anybody', signIn, { loginName: `nobody.${at}`, password: 'wrong', code: '000000' });
  expect(world.runtime.store.rows.audits.size).toBe(before);
  expect(world.runtime.store.rows.securityEvents.size).toBeGreaterThan(0);
}, 120_000);
