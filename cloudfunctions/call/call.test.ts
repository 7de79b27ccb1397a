import { beforeEach, describe, expect, test } from 'vitest';
import { terminateConsultation } from '@shared/contracts/closing';
import { arriveInCall, enterCall, getCall, leaveCall, waitForCall } from '@shared/contracts/call';
import { markMissed } from '@shared/contracts/visit';
import { firstIn } from '@shared/domain/call/call';
import { MINUTE_MS } from '@shared/kernel/time';
import { onCaseEnded } from './effects/onCaseEnded';
import { onGuestRemoved } from './effects/onGuestRemoved';
import { onRecordingMoved } from './effects/onRecordingMoved';
import { atEleven, CASE_ID, CaseWorld, TERMINATION, type Who } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { parts as consultation } from '../consultation/parts';
import { parts } from './parts';

const ROOM = { consultationId: CASE_ID };
const FROM = MONDAY_10 + 60 * MINUTE_MS;
const UNTIL = FROM + 15 * MINUTE_MS;

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({
    ...parts,
    actions: [...parts.actions!, ...consultation.actions!],
    timers: [...parts.timers!, ...consultation.timers!],
  });
  world.runtime.effects = [onCaseEnded, onGuestRemoved, onRecordingMoved];
  world.given('in_progress', atEleven('video'));
  world.runtime.time = FROM;
});

const enter = (who: Who) => world.ask(enterCall, ROOM, who);
const code = async (who: Who) => {
  const reply = await enter(who);
  return reply.ok ? 'ok' : reply.code;
};
/** What the vendor tells, as the vendor. */
const told = (events: readonly object[], sign = 'vendor') =>
  world.fromOutside('/trtc/notify', { sign }, JSON.stringify(events));

describe('Who enters a room', () => {
  test('Patient and doctor of a paid, open appointment, each with a ticket for this room alone', async () => {
    for (const who of ['patient', 'doctor'] as const) {
      const reply = await enter(who);
      expect(reply).toMatchObject({
        ok: true,
        value: { withVideo: true, closesAt: UNTIL + 15 * MINUTE_MS, ticket: { roomId: CASE_ID } },
      });
    }
    expect(world.runtime.rooms.signed.map(({ userId, roomId }) => [userId, roomId])).toEqual([
      [`p-${CASE_ID}`, CASE_ID],
      [`d-${CASE_ID}`, CASE_ID],
    ]);
  });

  test('Not a stranger, and not another doctor: for them there is no such case', async () => {
    expect(await code('stranger')).toBe('consultation.not_found');
    expect(await code('otherDoctor')).toBe('consultation.not_found');
  });

  test('Not by text', async () => {
    world.given('in_progress', { channel: 'text' });
    expect(await code('patient')).toBe('call.text_only');
  });

  test('The doctor not before having accepted: the visit would be over in the middle of the talk; the patient comes before', async () => {
    world.given('waiting', atEleven('video'));
    expect(await code('doctor')).toBe('consultation.not_accepted');
    expect(await code('patient')).toBe('ok');
  });

  test('Not unpaid; the doctor does not even see it', async () => {
    world.given('awaiting_payment', atEleven('video'));
    expect(await code('patient')).toBe('consultation.not_paid');
    expect(await code('doctor')).toBe('consultation.not_found');
  });

  test('Not when the case has ended', async () => {
    for (const state of ['completed', 'terminated', 'expired'] as const) {
      world.given(state, atEleven('video'));
      expect(await code('patient')).toBe('consultation.not_open');
      expect(await code('doctor')).toBe('consultation.not_open');
    }
  });

  test('Not without an appointment', async () => {
    world.given('waiting', { channel: 'video' });
    expect(await code('patient')).toBe('call.not_booked');
  });

  test('From ten minutes before it begins, not a millisecond earlier', async () => {
    world.runtime.time = FROM - 10 * MINUTE_MS - 1;
    expect(await code('patient')).toBe('call.too_early');
    world.runtime.time += 1;
    expect(await code('patient')).toBe('ok');
  });

  test('Until fifteen minutes after it ends, not a millisecond later', async () => {
    world.runtime.time = UNTIL + 15 * MINUTE_MS - 1;
    expect(await code('patient')).toBe('ok');
    world.runtime.time += 1;
    expect(await code('patient')).toBe('call.too_late');
  });

  test('Nobody while the hospital may not treat in this department', async () => {
    world.runtime.store.rows.licences.clear();
    expect(await code('patient')).toBe('institution.not_licensed');
    expect(await code('doctor')).toBe('institution.not_licensed');
  });

  test('Nobody on behalf of a person who has taken the consent back', async () => {
    const { consultations } = world.runtime.store.rows;
    consultations.set(CASE_ID, { ...world.stored()!, consentEndedAt: world.runtime.time });
    expect(await code('patient')).toBe('consent.withdrawn');
  });

  test('No doctor whose papers do not hold', async () => {
    const doctor = world.runtime.store.rows.doctors.get('doctor-li')!;
    world.runtime.store.rows.doctors.set('doctor-li', { ...doctor, active: false });
    expect(await code('doctor')).toBe('doctor.not_qualified');
  });

  test('No doctor who was not seen before the camera of this device today', async () => {
    const doctor = world.runtime.store.rows.doctors.get('doctor-li')!;
    const { faceCheck: _, ...unseen } = doctor;
    world.runtime.store.rows.doctors.set('doctor-li', unseen);
    expect(await code('doctor')).toBe('doctor.face_check_missing');
  });

  test('A ticket lasts ten minutes, and never longer than the room', async () => {
    await enter('patient');
    world.runtime.time = UNTIL + 14 * MINUTE_MS;
    await enter('patient');
    expect(world.runtime.rooms.signed.map(({ seconds }) => seconds)).toEqual([600, 60]);
  });

  test('By voice nobody is given the right to send or see pictures', async () => {
    world.given('in_progress', atEleven('voice'));
    expect(await enter('patient')).toMatchObject({ ok: true, value: { withVideo: false } });
    expect(world.runtime.rooms.signed[0]!.privileges).toBe(15);
  });

  test('The ticket is kept nowhere: neither in the trail nor for a second press', async () => {
    const { second } = await world.pressTwice(enterCall, ROOM, 'patient');
    expect(second).toMatchObject({ ok: false, code: 'request.key_reused' });
    expect(JSON.stringify([...world.runtime.store.rows.audits.values()])).not.toContain('sig-p-');
  });
});

describe('Who is there', () => {
  test('Somebody before the door is seen there for a minute', async () => {
    await world.ask(waitForCall, ROOM, 'patient');
    const atDoor = async () => {
      const reply = await world.ask(getCall, ROOM, 'doctor');
      return reply.ok && reply.value.people.find(({ who }) => who === 'patient')?.isAtDoor;
    };
    expect(await atDoor()).toBe(true);
    world.runtime.time += 30_000;
    await world.ask(waitForCall, ROOM, 'patient');
    world.runtime.time += MINUTE_MS - 1;
    expect(await atDoor()).toBe(true);
    world.runtime.time += 1;
    expect(await atDoor()).toBe(false);
  });

  test('The app says that somebody is in, and the other side hears of it at once', async () => {
    const before = world.told('doctor', CASE_ID);
    await world.ask(arriveInCall, ROOM, 'patient');
    expect(world.told('doctor', CASE_ID)).toBe(before + 1);
    const call = world.runtime.store.rows.calls.get(CASE_ID);
    expect(firstIn(call, 'patient', { from: FROM })).toBe(FROM);
    expect(firstIn(call, 'doctor', { from: FROM })).toBeUndefined();
  });

  test('The vendor tells the same once more, late, or in another order: nothing more happens', async () => {
    const at = FROM + 1000;
    const userId = `p-${CASE_ID}`;
    const event = { roomId: CASE_ID, userId };
    await told([{ ...event, kind: 'entered', at }]);
    await told([{ ...event, kind: 'left', at: at + 5000 }]);
    await told([{ ...event, kind: 'entered', at }]);
    expect(world.runtime.store.rows.calls.get(CASE_ID)).toBeUndefined();
    await enter('patient');
    await told([{ ...event, kind: 'entered', at }]);
    await told([{ ...event, kind: 'left', at: at + 5000 }]);
    await told([{ ...event, kind: 'entered', at }]);
    const seat = { firstEnteredAt: at, enteredAt: at, leftAt: at + 5000 };
    expect(world.runtime.store.rows.calls.get(CASE_ID)!.seats).toEqual({ [userId]: seat });
    const events = world.trail.flatMap((it) => it.events.map(({ type }) => type));
    expect(events).toEqual(['call.entered', 'call.left']);
  });

  test('Who is not the vendor is not believed', async () => {
    await enter('patient');
    const event = { kind: 'entered', roomId: CASE_ID, userId: `d-${CASE_ID}`, at: FROM };
    expect(await told([event], 'somebody else')).toBe(401);
    expect(world.runtime.store.rows.calls.get(CASE_ID)!.seats).toEqual({});
  });

  test('Who leaves is gone, and may come back', async () => {
    await world.ask(arriveInCall, ROOM, 'patient');
    world.runtime.time += 1000;
    await world.ask(leaveCall, ROOM, 'patient');
    world.runtime.time += 1000;
    await world.ask(arriveInCall, ROOM, 'patient');
    const reply = await world.ask(getCall, ROOM, 'patient');
    expect(reply.ok && reply.value.people[0]).toMatchObject({ isIn: true, since: FROM + 2000 });
    expect(firstIn(world.runtime.store.rows.calls.get(CASE_ID), 'patient', { from: FROM })).toBe(FROM);
  });
});

describe('When the room ends', () => {
  test('A case that is closed or sent on has its room dismissed, and everybody is out', async () => {
    await enter('patient');
    await world.ask(arriveInCall, ROOM, 'patient');
    await world.ask(arriveInCall, ROOM, 'doctor');
    await world.close();
    expect(world.runtime.rooms.asked).toEqual([`dismiss ${CASE_ID}`]);
    const call = world.runtime.store.rows.calls.get(CASE_ID)!;
    expect(call.clearedAt).toBe(FROM);
    expect(call.seats[`p-${CASE_ID}`]!.leftAt).toBe(FROM);
  });

  test('So it is when the doctor sends the patient to a hospital', async () => {
    await enter('doctor');
    await world.ask(terminateConsultation, { ...ROOM, termination: TERMINATION }, 'doctor');
    expect(world.runtime.rooms.asked).toEqual([`dismiss ${CASE_ID}`]);
  });

  test('So it is when the patient did not come', async () => {
    await enter('doctor');
    await world.ask(arriveInCall, ROOM, 'doctor');
    world.runtime.time = FROM + 15 * MINUTE_MS;
    expect(await world.ask(markMissed, ROOM, 'doctor')).toMatchObject({ value: { state: 'no_show' } });
    expect(world.runtime.rooms.asked).toEqual([`dismiss ${CASE_ID}`]);
  });

  test.each([
    ['the app says so', () => world.ask(arriveInCall, ROOM, 'patient')],
    [
      'the vendor says so',
      () => told([{ kind: 'entered', roomId: CASE_ID, userId: `p-${CASE_ID}`, at: FROM }]),
    ],
    ['the app waits before the door', () => world.ask(waitForCall, ROOM, 'patient')],
  ])('Nobody has missed a visit who is there: %s', async (_, come) => {
    await enter('patient');
    await enter('doctor');
    await come();
    expect(world.stored()?.appointment?.arrivedAt).toBe(FROM);
    for (const at of [FROM + 15 * MINUTE_MS, UNTIL + MINUTE_MS]) {
      world.runtime.time = at;
      expect(await world.ask(markMissed, ROOM, 'doctor')).toMatchObject({ code: 'appointment.patient_came' });
      world.runtime.openid = undefined;
      await world.main({ Type: 'Timer', TriggerName: 'lookAfterCases' }, {});
    }
    expect(world.stored()?.state).toBe('in_progress');
  });

  test('Whoever stood before the door too early has not come by that, and the doctor is not the patient', async () => {
    world.runtime.time = FROM - 11 * MINUTE_MS;
    await world.ask(waitForCall, ROOM, 'patient');
    await world.ask(waitForCall, ROOM, 'doctor');
    await world.ask(arriveInCall, ROOM, 'doctor');
    expect(world.stored()?.appointment?.arrivedAt).toBeUndefined();
  });

  test('A quarter of an hour after the appointment the room is cleared, once', async () => {
    await enter('patient');
    const clear = () => world.main({ Type: 'Timer', TriggerName: 'lookAfterRooms' }, {});
    world.runtime.openid = undefined;
    world.runtime.time = UNTIL + 15 * MINUTE_MS - 1;
    await clear();
    expect(world.runtime.rooms.asked).toEqual([]);
    world.runtime.time += 1;
    await clear();
    await clear();
    expect(world.runtime.rooms.asked).toEqual([`dismiss ${CASE_ID}`]);
  });

  test('While the vendor is out of reach the room is not taken for cleared', async () => {
    await enter('patient');
    world.runtime.rooms.isDown = true;
    world.runtime.time = UNTIL + 15 * MINUTE_MS;
    world.runtime.openid = undefined;
    const clear = () => world.main({ Type: 'Timer', TriggerName: 'lookAfterRooms' }, {});
    await clear();
    expect(world.runtime.store.rows.calls.get(CASE_ID)!.clearedAt).toBeUndefined();
    world.runtime.rooms.isDown = false;
    await clear();
    expect(world.runtime.store.rows.calls.get(CASE_ID)!.clearedAt).toBe(UNTIL + 15 * MINUTE_MS);
  });
});
