import { beforeEach, describe, expect, test } from 'vitest';
import { arrive, listDesks, setQuickPrice } from '@shared/contracts/appointment';
import {
  acceptConsultation,
  cancelConsultation,
  getConsultation,
  quote,
  sendMessage,
} from '@shared/contracts/consultation';
import { listQuick, markMissed } from '@shared/contracts/visit';
import { emptyCall } from '@shared/domain/call/call';
import { deskOf } from '@shared/domain/appointment/desk';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { accountOfPerson } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';

const TUESDAY = '2026-11-24';
let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});

const accept = (
  consultationId: Awaited<ReturnType<BookingWorld['booked']>>,
  who: 'doctor' | 'otherDoctor' = 'doctor',
) => world.ask(acceptConsultation, { consultationId }, who);

describe('号源', () => {
  test('A morning from nine to noon has twelve times of a quarter of an hour, and a break has none', async () => {
    expect((await world.timesOn(TUESDAY)).times).toHaveLength(12);
    const [monday] = world.doctor().schedule;
    const times = { ...monday!.times!, breaks: [{ fromMinute: 600, toMinute: 630 }] };
    world.changeDoctor({ schedule: [{ ...monday!, weekday: 2, times }] });
    expect((await world.timesOn(TUESDAY)).times).toHaveLength(10);
  });

  test('A time that is held or booked is shown as taken, and is free again once it is given back', async () => {
    const isFree = async () => (await world.timesOn(TUESDAY)).times[0]!.isFree;
    const id = await world.booked();
    expect(await isFree()).toBe(false);
    await world.ask(cancelConsultation, { consultationId: id }, 'patient');
    expect(await isFree()).toBe(true);
  });

  test('Whoever is second gets no; a time by voice is the same time by video', async () => {
    await world.order();
    const { patientId } = world.person('second');
    expect(await world.order({}, 'second', patientId)).toMatchObject({ code: 'slot.taken' });
    expect(await world.order({ tier: 'voice' }, 'second', patientId)).toMatchObject({ code: 'slot.taken' });
  });

  test('Of a tier at most so many are booked in a period as it has seats', async () => {
    const [monday] = world.doctor().schedule;
    const times = { ...monday!.times!, seats: { voice: 12, video: 1, expert: 0 } };
    world.changeDoctor({ schedule: [{ ...monday!, weekday: 2, times }] });
    const id = await world.booked();
    const { patientId } = world.person('second');
    const later = TUESDAY_9 + 30 * MINUTE_MS;
    expect((await world.timesOn(TUESDAY)).isFull).toBe(true);
    expect(await world.order({ from: later }, 'second', patientId)).toMatchObject({ code: 'slot.taken' });
    expect(await world.order({ from: later, tier: 'voice' }, 'second', patientId)).toMatchObject({
      ok: true,
    });
    await world.ask(cancelConsultation, { consultationId: id }, 'patient');
    expect((await world.timesOn(TUESDAY)).isFull).toBe(false);
  });

  test('Nothing is booked that the schedule has not, that is over, or that is too far ahead', async () => {
    for (const from of [TUESDAY_9 + MINUTE_MS, MONDAY_10 + 5 * MINUTE_MS, TUESDAY_9 + 14 * DAY_MS])
      expect(await world.order({ from })).toMatchObject({ code: 'slot.not_offered' });
  });

  test('Papers must hold on the day of the visit, not only today', async () => {
    const { qualification } = world.doctor();
    world.changeDoctor({ qualification: { ...qualification, licenceUntil: '2026-11-23' } });
    expect(await world.order()).toMatchObject({ code: 'doctor.not_qualified' });
  });

  test('The price that was shown is the price that is charged', async () => {
    expect(await world.order({ feeFen: 100 })).toMatchObject({ code: 'price.changed' });
    const id = await world.booked();
    world.changeDoctor({ visits: { video: { feeFen: 9900, minutes: 15 } } });
    expect(world.payment(id).feeFen).toBe(4900);
  });

  test('One person is at one place at a time', async () => {
    await world.order();
    world.changeDoctor({ visits: world.doctor().visits, schedule: world.doctor().schedule }, 'doctor-zhao');
    expect(await world.order({ doctorId: 'doctor-zhao' })).toMatchObject({ code: 'appointment.overlaps' });
  });

  test('An unpaid time is held for the quarter of an hour in which it can be paid, and is free then', async () => {
    await world.order();
    await world.until(MONDAY_10 + 14 * MINUTE_MS);
    expect(world.slots).toMatchObject([{ state: 'held' }]);
    await world.until(MONDAY_10 + 16 * MINUTE_MS);
    expect(world.slots).toEqual([]);
  });

  test('A doctor who was stopped between order and payment keeps nobody waiting: time and fee go back at once', async () => {
    const ordered = await world.order();
    if (!ordered.ok) throw new Error(ordered.code);
    const { consultationId } = ordered.value;
    world.changeDoctor({ active: false });
    await world.pay(consultationId);
    expect(world.stored(consultationId)).toMatchObject({ state: 'expired' });
    expect(world.slots).toEqual([]);
    await world.until(MONDAY_10 + MINUTE_MS);
    expect([...world.company.refunds.values()]).toMatchObject([{ refundFen: 4900 }]);
  });
});

describe('the visit', () => {
  test('A doctor begins from ten minutes before the time on, seen before the camera that day', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9 - 11 * MINUTE_MS;
    expect(await accept(id)).toMatchObject({ code: 'appointment.too_early' });
    world.runtime.time = TUESDAY_9 - 10 * MINUTE_MS;
    expect(await accept(id)).toMatchObject({ code: 'doctor.face_check_missing' });
    world.seesCamera();
    expect(await accept(id)).toMatchObject({ value: { state: 'in_progress' } });
  });

  test('A doctor who is not there ten minutes after the time pays the whole fee back by itself, within a minute', async () => {
    const id = await world.booked();
    await world.until(TUESDAY_9 + 9 * MINUTE_MS);
    expect(world.stored(id)?.state).toBe('waiting');
    await world.until(TUESDAY_9 + 10 * MINUTE_MS);
    expect(world.stored(id)?.state).toBe('expired');
    expect(world.payment(id)).toMatchObject({ state: 'refunding', feeFen: 4900 });
    await world.until(TUESDAY_9 + 11 * MINUTE_MS + 1000);
    expect([...world.company.refunds.values()]).toMatchObject([{ refundFen: 4900 }]);
  });

  test('A broken promise of a talk in writing pays back within sixty seconds, too', async () => {
    world.runtime.time = TUESDAY_9;
    const id = await world.booked({ tier: 'named' });
    await world.until(TUESDAY_9 + 30 * MINUTE_MS + 30_000);
    expect(world.stored(id)?.state).toBe('expired');
    expect(world.company.refunds.size).toBe(1);
  });

  test('A patient who has not come after a quarter of an hour may be marked so; the fee stays with the doctor', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9;
    world.seesCamera();
    await accept(id);
    const mark = () => world.ask(markMissed, { consultationId: id }, 'doctor');
    world.runtime.time = TUESDAY_9 + 14 * MINUTE_MS;
    expect(await mark()).toMatchObject({ code: 'appointment.too_early' });
    world.runtime.time = TUESDAY_9 + 15 * MINUTE_MS;
    // Having pressed 接诊 and stayed away is no waiting for anybody.
    expect(await mark()).toMatchObject({ code: 'appointment.doctor_not_there' });
    const body = { kind: 'text', text: '我在诊室等您' } as const;
    await world.ask(sendMessage, { consultationId: id, body }, 'doctor');
    expect(await mark()).toMatchObject({ value: { state: 'no_show' } });
    await world.until(TUESDAY_9 + HOUR_MS);
    expect(world.payment(id).state).toBe('paid');
    expect(world.company.refunds.size).toBe(0);
  });

  test('A patient who was there, or has said a word, has not missed it', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9 - 5 * MINUTE_MS;
    expect(await world.ask(arrive, { consultationId: id }, 'patient')).toMatchObject({ ok: true });
    world.seesCamera();
    await accept(id);
    await world.ask(
      sendMessage,
      { consultationId: id, body: { kind: 'text', text: '我在诊室等您' } },
      'doctor',
    );
    world.runtime.time = TUESDAY_9 + 20 * MINUTE_MS;
    const missed = await world.ask(markMissed, { consultationId: id }, 'doctor');
    expect(missed).toMatchObject({ code: 'appointment.patient_came' });
    await world.until(TUESDAY_9 + HOUR_MS);
    expect(world.stored(id)?.state).toBe('in_progress');
  });

  test('A visit that the doctor began alone ends as missed by itself when its time is over', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9;
    world.seesCamera();
    await accept(id);
    await world.ask(
      sendMessage,
      { consultationId: id, body: { kind: 'text', text: '我在诊室等您' } },
      'doctor',
    );
    await world.until(TUESDAY_9 + 16 * MINUTE_MS);
    expect(world.stored(id)?.state).toBe('no_show');
  });

  test.each(['nobody came', 'the patient came'])(
    'A doctor who has accepted a visit and is neither in the room nor writes gives the whole fee back: %s',
    async (who) => {
      const id = await world.booked();
      world.runtime.time = TUESDAY_9;
      world.seesCamera();
      await accept(id);
      if (who === 'the patient came') await world.ask(arrive, { consultationId: id }, 'patient');
      await world.until(TUESDAY_9 + 14 * MINUTE_MS);
      expect(world.stored(id)?.state).toBe('in_progress');
      await world.until(TUESDAY_9 + 15 * MINUTE_MS + 30_000);
      expect(world.stored(id)?.state).toBe('expired');
      expect([...world.company.refunds.values()]).toMatchObject([{ refundFen: 4900 }]);
    },
  );

  test('A doctor who was in the room of a visit has kept the promise without a written word', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9;
    world.seesCamera();
    await accept(id);
    const { patientId } = world.stored(id)!;
    const seats = { [`d-${id}`]: { firstEnteredAt: TUESDAY_9, enteredAt: TUESDAY_9 } };
    world.runtime.store.rows.calls.set(id, { ...emptyCall({ id, patientId }), seats });
    await world.ask(arrive, { consultationId: id }, 'patient');
    await world.until(TUESDAY_9 + HOUR_MS);
    expect(world.stored(id)?.state).toBe('in_progress');
  });

  test('Accepting is no answer: a talk in writing in which the doctor then says nothing pays back by itself, once', async () => {
    world.runtime.time = TUESDAY_9;
    const id = await world.booked({ tier: 'named' });
    world.seesCamera();
    await accept(id);
    await world.ask(sendMessage, { consultationId: id, body: { kind: 'text', text: '在吗' } }, 'patient');
    await world.until(TUESDAY_9 + 30 * MINUTE_MS - 1);
    expect(world.stored(id)?.state).toBe('in_progress');
    await world.until(TUESDAY_9 + 30 * MINUTE_MS + 30_000);
    expect(world.stored(id)).toMatchObject({ state: 'expired', lastSeq: 2 });
    await world.until(TUESDAY_9 + 2 * HOUR_MS);
    expect([...world.company.refunds.values()]).toMatchObject([{ refundFen: 2900 }]);
    expect(
      await world.ask(sendMessage, { consultationId: id, body: { kind: 'text', text: '来晚了' } }, 'doctor'),
    ).toMatchObject({ code: 'consultation.not_in_progress' });
  });

  test('One word of the doctor keeps the promise', async () => {
    world.runtime.time = TUESDAY_9;
    const id = await world.booked({ tier: 'named' });
    world.seesCamera();
    await accept(id);
    await world.ask(sendMessage, { consultationId: id, body: { kind: 'text', text: '您好' } }, 'doctor');
    await world.until(TUESDAY_9 + 3 * HOUR_MS);
    expect(world.stored(id)?.state).toBe('in_progress');
    expect(world.stored(id)?.lookAt).toBe(TUESDAY_9 + 48 * HOUR_MS);
  });

  test('A message of the patient in the talk counts as being there', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9;
    world.seesCamera();
    await accept(id);
    await world.ask(sendMessage, { consultationId: id, body: { kind: 'text', text: '我到了' } }, 'patient');
    await world.ask(
      sendMessage,
      { consultationId: id, body: { kind: 'text', text: '我在诊室等您' } },
      'doctor',
    );
    await world.until(TUESDAY_9 + 16 * MINUTE_MS);
    expect(world.stored(id)?.state).toBe('in_progress');
  });

  test('A patient cancels freely until two hours before, and not after', async () => {
    const id = await world.booked();
    world.runtime.time = TUESDAY_9 - 2 * HOUR_MS;
    expect(await world.ask(cancelConsultation, { consultationId: id }, 'patient')).toMatchObject({
      code: 'appointment.too_late',
    });
    world.runtime.time -= 1;
    expect(await world.ask(cancelConsultation, { consultationId: id }, 'patient')).toMatchObject({
      ok: true,
    });
    expect(world.payment(id).state).toBe('refunding');
  });

  test('A talk in writing has no time to miss, and a tier that the doctor has not is not ordered', async () => {
    world.runtime.time = TUESDAY_9;
    expect(await world.order({ tier: 'expert' })).toMatchObject({ code: 'tier.not_offered' });
    const id = await world.booked({ tier: 'named' });
    world.seesCamera();
    await accept(id);
    const missed = await world.ask(markMissed, { consultationId: id }, 'doctor');
    expect(missed).toMatchObject({ code: 'appointment.not_booked' });
  });
});

describe('快问', () => {
  const DESK = deskOf('03.01');
  const ask = async () => {
    world.changeDoctor({ departmentCode: '03.01' }, 'doctor-zhao');
    return world.booked({ tier: 'quick', doctorId: DESK });
  };
  beforeEach(() => {
    world.runtime.time = TUESDAY_9;
    world.seesCamera('doctor-li');
    world.seesCamera('doctor-zhao');
  });

  test('A quick question lies before all who are on duty, and whoever takes it first has it', async () => {
    const id = await ask();
    const lists = await Promise.all(
      (['doctor', 'otherDoctor'] as const).map((who) => world.ask(listQuick, {}, who)),
    );
    for (const list of lists)
      expect(list).toMatchObject({ value: { questions: [{ id, patient: '王*', isHeld: false }] } });
    const taken = await Promise.all([accept(id, 'doctor'), accept(id, 'otherDoctor')]);
    expect(taken.filter((it) => it.ok)).toHaveLength(1);
    expect(taken.find((it) => !it.ok)).toMatchObject({ code: 'consultation.not_found' });
    expect(world.stored(id)?.doctorId).toMatch(/^doctor-/);
  });

  test('Before it is taken no doctor reads it, and nobody off duty takes it', async () => {
    const id = await ask();
    expect(await world.ask(getConsultation, { consultationId: id }, 'doctor')).toMatchObject({
      code: 'consultation.not_found',
    });
    world.changeDoctor({ paused: true });
    expect(await accept(id)).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(getConsultation, { consultationId: id }, 'patient')).toMatchObject({
      value: { doctor: { name: '值班' }, ahead: 0 },
    });
  });

  test('What a quick question costs is set by the hospital, public before it is asked, and the same for who has asked before', async () => {
    const earlier = await ask();
    const set = (feeFen: number, wasFen: number) =>
      world.askAs('operations', setQuickPrice, { feeFen, wasFen });
    expect(await set(1990, 990)).toMatchObject({ ok: true, value: { feeFen: 1990 } });
    expect(world.trail.at(-1)).toMatchObject({
      ...{ role: 'operations', action: 'appointment.setQuickPrice', outcome: 'ok' },
    });
    expect(await set(1500, 990)).toMatchObject({ code: 'price.changed' });
    expect(await set(99, 1990)).toMatchObject({ code: 'price.out_of_limits' });
    expect(await world.ask(listDesks, {}, 'stranger')).toMatchObject({ value: { offer: { feeFen: 1990 } } });
    expect(await world.ask(quote, { doctorId: DESK, tier: 'quick' }, 'patient')).toMatchObject({
      value: { feeFen: 1990, doctor: { text: { feeFen: 1990 } } },
    });
    const { patientId } = world.person('second');
    const order = (feeFen: number) =>
      world.order({ tier: 'quick', doctorId: DESK, feeFen }, 'second', patientId);
    expect(await order(990)).toMatchObject({ code: 'price.changed' });
    expect(await order(1990)).toMatchObject({ ok: true });
    expect(world.stored(earlier)?.feeFen).toBe(990);
  });

  test('In common departments grass-roots doctors have the first two minutes', async () => {
    world.changeDoctor({ isGrassroots: true }, 'doctor-zhao');
    const id = await ask();
    expect(await accept(id)).toMatchObject({ code: 'consultation.grassroots_first' });
    world.runtime.time += 2 * MINUTE_MS;
    expect(await accept(id)).toMatchObject({ ok: true });
  });

  test('A question taken is a case more: below one’s own limit alone, and whoever waits for this doctor already is still seen', async () => {
    const { patientId } = world.person('second');
    const mine = await world.booked({ tier: 'named' }, 'second', patientId);
    const id = await ask();
    world.changeDoctor({ maxOpen: 1 });
    expect(await accept(id)).toMatchObject({ code: 'doctor.full' });
    expect(world.stored(id)).toMatchObject({ state: 'waiting', doctorId: DESK });
    expect(await accept(mine)).toMatchObject({ ok: true });
    world.changeDoctor({ maxOpen: 2 });
    expect(await accept(id)).toMatchObject({ ok: true });
    expect((await world.order({ tier: 'named' }, 'third', world.person('third').patientId)).ok).toBe(false);
  });

  test('Nobody answers their own question, and without anybody on duty none is asked', async () => {
    const id = await ask();
    const { consultations } = world.runtime.store.rows;
    consultations.set(id, { ...world.stored(id)!, accountId: accountOfPerson('doctor') });
    expect(await accept(id)).toMatchObject({ code: 'consultation.own_case' });
    for (const doctor of ['doctor-li', 'doctor-zhao']) world.changeDoctor({ paused: true }, doctor);
    expect(await world.order({ tier: 'quick', doctorId: DESK })).toMatchObject({ code: 'doctor.off_duty' });
  });

  test('The patient may ask as often as was ordered, and as long; the doctor may always answer', async () => {
    const consultationId = await ask();
    await accept(consultationId);
    const say = (who: 'patient' | 'doctor') =>
      world.ask(sendMessage, { consultationId, body: { kind: 'text', text: '您好' } }, who);
    for (let asked = 1; asked <= 10; asked += 1)
      expect(await say('patient')).toMatchObject({ ok: true, value: { asked } });
    expect(await say('patient')).toMatchObject({ code: 'consultation.rounds_used' });
    expect(await say('doctor')).toMatchObject({ ok: true });
  });

  test('After the ordered hours the patient asks no more', async () => {
    const consultationId = await ask();
    await accept(consultationId);
    world.runtime.time += DAY_MS;
    const body = { kind: 'text', text: '还有一个问题' } as const;
    expect(await world.ask(sendMessage, { consultationId, body }, 'patient')).toMatchObject({
      code: 'consultation.time_over',
    });
  });
});
