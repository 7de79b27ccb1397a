import { beforeEach, describe, expect, test } from 'vitest';
import { breakGlass, judgeEmergency, listEmergencies, readCase } from '@shared/contracts/access';
import { sendMessage } from '@shared/contracts/consultation';
import { listLooks } from '@shared/contracts/trail';
import { DoctorId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, DOCTOR_ID } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { effects } from '../outbox/effects';

const ofCase = { consultationId: CASE_ID };
const ZHAO = DoctorId.parse('doctor-zhao');
const REASON = '患者昏迷送来急诊，需要知道过敏史';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.runtime.effects = effects;
});
/** Seen before their cameras again, as they are every morning. */
const checked = () => {
  const { doctors } = world.runtime.store.rows;
  const { time } = world.runtime;
  for (const [id, row] of doctors)
    doctors.set(id, { ...row, faceCheck: { ...row.faceCheck!, passedAt: time, until: time + HOUR_MS } });
};
const open = () => world.ask(breakGlass, { ...ofCase, reason: REASON }, 'otherDoctor');

describe('An emergency', () => {
  test('opens somebody else’s case for an hour, and writes nothing in it', async () => {
    world.given('in_progress');
    await world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '您好' } }, 'doctor');
    expect(await world.ask(readCase, ofCase, 'otherDoctor')).toMatchObject({ code: 'access.not_granted' });
    expect(await open()).toEqual({ ok: true, value: { until: world.runtime.time + HOUR_MS } });
    const opened = await world.ask(readCase, ofCase, 'otherDoctor');
    expect(opened).toMatchObject({
      ok: true,
      value: { patient: { name: '王芳' }, messages: [{ body: { text: '您好' } }] },
    });
    expect(
      await world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '?' } }, 'otherDoctor'),
    ).toMatchObject({ code: 'consultation.not_found' });
    world.runtime.time += HOUR_MS;
    expect(await world.ask(readCase, ofCase, 'otherDoctor')).toMatchObject({ code: 'access.not_granted' });
  });

  test('alarms: a warning in the log, a line in the security administrator’s list, a signal to the patient', async () => {
    world.given('in_progress');
    await open();
    await open();
    expect(world.runtime.logged.filter(({ event }) => event === 'access.broken')).toHaveLength(2);
    expect(JSON.stringify(world.runtime.logged)).not.toContain('过敏史');
    expect(world.told('patient', CASE_ID)).toBe(2);
    const list = await world.askAs('security_admin', listEmergencies, {});
    expect(list.ok && list.value.emergencies.map(({ name, reason }) => [name, reason])).toEqual(
      expect.arrayContaining([['赵静', REASON]]),
    );
    expect(await world.askAs('auditor', listEmergencies, { cursor: 'x' })).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('is seen each for itself: a second one on the same day by its own reason, and one that was never read', async () => {
    world.given('in_progress');
    await open();
    world.runtime.time += 60_000;
    await world.ask(readCase, ofCase, 'otherDoctor');
    world.runtime.time += 3 * HOUR_MS;
    const again = '我很好奇，想再看看这位患者的记录';
    await world.ask(breakGlass, { ...ofCase, reason: again }, 'otherDoctor');
    world.runtime.time += 60_000;
    await world.ask(readCase, ofCase, 'otherDoctor');
    world.runtime.time += 3 * HOUR_MS;
    await world.ask(breakGlass, { ...ofCase, reason: '第三次打开以后没有去看一眼' }, 'otherDoctor');
    const looks = await world.ask(listLooks, ofCase, 'patient');
    expect(looks.ok && looks.value.looks.map(({ purpose, reason }) => [purpose, reason])).toEqual([
      ['break_glass_opened', '第三次打开以后没有去看一眼'],
      ['break_glass', again],
      ['break_glass_opened', again],
      ['break_glass', REASON],
      ['break_glass_opened', REASON],
    ]);
  });

  test('is seen by the patient: who looked, and why', async () => {
    world.given('in_progress');
    await open();
    world.runtime.time += 60_000;
    await world.ask(readCase, ofCase, 'otherDoctor');
    const looks = await world.ask(listLooks, ofCase, 'patient');
    expect(looks.ok && looks.value.looks).toMatchObject([
      { name: '赵静', purpose: 'break_glass', reason: REASON },
      { name: '赵静', purpose: 'break_glass_opened', reason: REASON },
    ]);
  });

  test('is refused for one’s own case, for one that was never paid or is not there, and for one that is restricted', async () => {
    world.given('in_progress');
    const ask = (who: 'doctor' | 'otherDoctor') => world.ask(breakGlass, { ...ofCase, reason: REASON }, who);
    expect(await ask('doctor')).toMatchObject({ code: 'access.not_needed' });
    world.given('awaiting_payment');
    expect(await ask('otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
    world.given('completed');
    expect(await ask('otherDoctor')).toMatchObject({ ok: true });
    world.given('completed', { restrictedAt: 1 });
    expect(await ask('otherDoctor')).toMatchObject({ code: 'access.restricted' });
    expect(await world.ask(readCase, ofCase, 'otherDoctor')).toMatchObject({ code: 'access.not_granted' });
  });

  test('is a security event that the security administrator counts', async () => {
    world.given('in_progress');
    await open();
    const { securityEvents } = world.runtime.store.rows;
    expect([...securityEvents.values()]).toMatchObject([{ code: 'access.broken', subject: ZHAO, count: 1 }]);
  });

  test('is declared by nobody who is suspended or was not seen before the camera today, and ends for them', async () => {
    world.given('in_progress');
    await open();
    const { doctors } = world.runtime.store.rows;
    const { faceCheck, ...unseen } = doctors.get(ZHAO)!;
    const read = () => world.ask(readCase, ofCase, 'otherDoctor');
    for (const [row, code] of [
      [unseen, 'doctor.face_check_missing'],
      [{ ...unseen, faceCheck, active: false }, 'doctor.not_qualified'],
    ] as const) {
      doctors.set(ZHAO, row as never);
      expect(await open()).toMatchObject({ code });
      expect(await read()).toMatchObject({ code });
    }
  });

  test('is not the quality office\u2019s to declare', async () => {
    world.given('in_progress');
    expect(await world.askAs('quality', breakGlass, { ...ofCase, reason: REASON })).toMatchObject({
      code: 'actor.forbidden',
    });
  });

  test('of many declared at once no more than five are taken', async () => {
    world.given('in_progress');
    const replies = await Promise.all(Array.from({ length: 12 }, open));
    const rows = world.runtime.store.rows.accessGrants;
    expect(rows.size).toBeLessThanOrEqual(5);
    expect(replies.filter((it) => it.ok)).toHaveLength(rows.size);
  });

  test('needs a reason that says something', async () => {
    world.given('in_progress');
    expect(await world.ask(breakGlass, { ...ofCase, reason: '急' }, 'otherDoctor')).toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('What the security administrator finds of an emergency', () => {
  const GOOD = { verdict: 'justified', reason: '急诊科确认，患者当时昏迷' } as const;
  const BAD = { verdict: 'not_justified', reason: '急诊科当天没有这位患者' } as const;
  const grantId = () => [...world.runtime.store.rows.accessGrants.keys()].at(-1)!;
  const judge = (found: typeof GOOD | typeof BAD, id = grantId()) =>
    world.askAs('security_admin', judgeEmergency, { grantId: id, ...found });
  beforeEach(() => void world.given('in_progress'));

  test('stands beside it with who and why, for the auditor too, and in the chain of the case', async () => {
    await open();
    expect(await judge(GOOD)).toEqual({ ok: true, value: { verdict: 'justified' } });
    const list = await world.askAs('auditor', listEmergencies, {});
    expect(list).toMatchObject({
      value: { emergencies: [{ verdict: 'justified', verdictName: '测试', verdictReason: GOOD.reason }] },
    });
    const entries = [...world.runtime.store.rows.audits.values()];
    expect(entries.find(({ action }) => action === 'access.judge')?.chainId).toBe(CASE_ID);
  });

  test('is said once: a second one is access.decided, of what is not there access.not_found', async () => {
    await open();
    await judge(GOOD);
    expect(await judge(BAD)).toMatchObject({ code: 'access.decided' });
    expect(await judge(GOOD, 'no-such-grant')).toMatchObject({ code: 'access.not_found' });
    expect(await world.askAs('auditor', judgeEmergency, { grantId: grantId(), ...BAD })).toMatchObject({
      code: 'actor.forbidden',
    });
  });

  test('keeps whoever opened a case without need from the next one for ninety days (access.barred), nobody else', async () => {
    await open();
    await judge(BAD);
    world.runtime.time += 90 * DAY_MS - 1;
    checked();
    expect(await open()).toMatchObject({ code: 'access.barred' });
    const { consultations } = world.runtime.store.rows;
    consultations.set(CASE_ID, { ...world.stored()!, doctorId: DoctorId.parse('doctor-zhao') });
    const other = await world.ask(breakGlass, { ...ofCase, reason: REASON }, 'doctor');
    expect(other).toMatchObject({ ok: true });
    consultations.set(CASE_ID, { ...world.stored()!, doctorId: DOCTOR_ID });
    world.runtime.time += 1;
    expect(await open()).toMatchObject({ ok: true });
  });

  test('or not: five in a day are the most (access.too_many), the day after there are five again', async () => {
    for (let n = 0; n < 5; n += 1) expect(await open()).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({ code: 'access.too_many' });
    world.runtime.time += DAY_MS;
    checked();
    expect(await open()).toMatchObject({ ok: true });
  });
});
