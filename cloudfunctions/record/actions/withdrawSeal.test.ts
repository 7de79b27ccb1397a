import { beforeEach, describe, expect, test } from 'vitest';
import { amendRecord } from '@shared/contracts/amendment';
import { getSeal, listSeals, sealRecord, withdrawSealRequest } from '@shared/contracts/seal';
import { DAY_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld } from '../../../testing/caseWorld';
import { functions, implementations } from '../../../testing/catalogue';
import { sampleInput } from '../../../testing/sampleInput';

const ofCase = { consultationId: CASE_ID };
let world: CaseWorld;
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations, timers: functions['rights']!.timers! });
  world.given('in_progress');
  await world.close();
});
const withdraw = () => world.ask(withdrawSealRequest, ofCase, 'patient');
const events = () =>
  world.trail.flatMap(({ events: its }) => its).filter(({ type }) => type.startsWith('seal.'));
const stands = () => world.ask(getSeal, ofCase, 'patient');
const list = () => world.askAs('quality', listSeals, {});
const dayLater = async (days: number) => {
  world.runtime.time += days * DAY_MS;
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
};

describe('A request to seal that nobody has answered', () => {
  test('is taken back by whoever has asked: the console sees it gone, and the record may be amended again', async () => {
    const before = world.stored();
    await world.ask(sealRecord, ofCase, 'patient');
    const amend = () => world.ask(amendRecord, sampleInput['record.amend'] as never, 'doctor');
    expect(await amend()).toMatchObject({ code: 'record.sealed' });
    expect(await withdraw()).toEqual({ ok: true, value: { state: 'none' } });
    expect(events()).toEqual([{ type: 'seal.withdrawn', consultationId: CASE_ID, askedBy: 'patient' }]);
    expect(await list()).toMatchObject({ value: { seals: [], late: 0 } });
    const { trail: _, ...left } = world.stored()!;
    const { trail: __, ...was } = before!;
    expect(left).toEqual(was);
    expect(await amend()).not.toMatchObject({ code: 'record.sealed' });
  });

  test('of the hospital is taken back by the hospital', async () => {
    await world.askAs('quality', sealRecord, ofCase);
    expect(await world.askAs('quality', withdrawSealRequest, ofCase)).toMatchObject({
      value: { state: 'none' },
    });
    expect(await stands()).toMatchObject({ value: { state: 'none' } });
  });

  test('and was taken back is not made by the other side who only meant to answer it', async () => {
    await world.ask(sealRecord, ofCase, 'patient');
    await withdraw();
    const answer = { ...ofCase, isAnswer: true };
    expect(await world.askAs('quality', sealRecord, answer)).toEqual({ ok: false, code: 'seal.not_asked' });
    expect(await stands()).toMatchObject({ value: { state: 'none' } });
  });

  test('by a patient never runs out: the quality office is reminded on the third day, and again', async () => {
    await world.ask(sealRecord, ofCase, 'patient');
    await dayLater(2);
    expect([await list(), events()]).toMatchObject([{ value: { late: 0 } }, []]);
    await dayLater(1);
    expect(await list()).toMatchObject({
      value: { late: 1, seals: [{ askedBy: 'patient', lateAt: world.runtime.time }] },
    });
    const since = world.runtime.time;
    await dayLater(1);
    expect(events()).toHaveLength(1);
    await dayLater(300);
    expect(events()).toEqual([1, 2].map(() => ({ type: 'seal.late', consultationId: CASE_ID })));
    expect(await stands()).toMatchObject({ value: { state: 'asked', lateAt: since } });
    expect(await world.askAs('quality', sealRecord, ofCase)).toMatchObject({ value: { state: 'sealed' } });
    expect(await list()).toMatchObject({ value: { late: 0 } });
  });

  test('by the hospital runs out after thirty days, because a patient who is silent has not agreed', async () => {
    const asked = await world.askAs('quality', sealRecord, ofCase);
    expect(asked).toMatchObject({ value: { lapsesAt: world.runtime.time + 30 * DAY_MS } });
    await dayLater(29);
    expect(await stands()).toMatchObject({ value: { state: 'asked' } });
    await dayLater(1);
    expect(await stands()).toMatchObject({ value: { state: 'none' } });
    expect(events()).toEqual([{ type: 'seal.lapsed', consultationId: CASE_ID, askedBy: 'hospital' }]);
    const late = { ...ofCase, isAnswer: true };
    expect(await world.ask(sealRecord, late, 'patient')).toMatchObject({ code: 'seal.not_asked' });
  });
});

describe('A request to seal is not taken back', () => {
  test('in a case of others', async () => {
    await world.ask(sealRecord, ofCase, 'patient');
    expect(await world.ask(withdrawSealRequest, ofCase, 'stranger')).toMatchObject({
      code: 'consultation.not_found',
    });
  });

  test('once both sides have confirmed', async () => {
    await world.ask(sealRecord, ofCase, 'patient');
    await world.askAs('quality', sealRecord, ofCase);
    expect(await withdraw()).toMatchObject({ code: 'seal.sealed' });
    await dayLater(400);
    expect(await stands()).toMatchObject({ value: { state: 'sealed', holds: true } });
  });

  test('where nobody has asked', async () => {
    expect(await withdraw()).toMatchObject({ code: 'seal.not_asked' });
  });

  test('by the other side', async () => {
    await world.ask(sealRecord, ofCase, 'patient');
    expect(await world.askAs('quality', withdrawSealRequest, ofCase)).toMatchObject({
      code: 'seal.of_other_side',
    });
  });
});
