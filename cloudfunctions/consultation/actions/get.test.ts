import { beforeEach, expect, test } from 'vitest';
import { getConsultation } from '@shared/contracts/consultation';
import { ConsultationId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { atEleven, CASE_ID, CaseWorld, COMPLAINT, DOCTOR_ID, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const get = (who: Who, id: string = CASE_ID) =>
  world.ask(getConsultation, { consultationId: ConsultationId.parse(id) }, who);

test('Both sides see the whole case, each with its own unread count', async () => {
  world.given('in_progress', {
    said: { patient: 5, doctor: 3 },
    heard: { patient: 1, doctor: 0 },
    lastSeq: 8,
  });
  const [patient, doctor] = [await get('patient'), await get('doctor')];
  expect(patient).toMatchObject({
    ok: true,
    value: {
      state: 'in_progress',
      doctor: { name: '李明', portraitUrl: 'https://storage.test/doctor-li.png' },
      patient: { name: '王芳', age: '36岁' },
      complaint: COMPLAINT,
      complaintPictures: [{ id: 'picture-of-patient' }],
      payment: { state: 'paid' },
      allergies: 'some',
      pregnant: false,
      unread: 2,
      lastSeq: 8,
      now: MONDAY_10,
    },
  });
  expect(doctor).toMatchObject({ ok: true, value: { unread: 5 } });
});

test('The place in the queue counts who comes before on this doctor’s list, and nobody else', async () => {
  const at = (id: string, minutes: number, change = {}) =>
    world.given('waiting', {
      id: ConsultationId.parse(id),
      waitingSince: MONDAY_10 + minutes * MINUTE_MS,
      acceptBy: MONDAY_10 + (minutes + 30) * MINUTE_MS,
      ...change,
    });
  // Booked and paid last week, for a time of its own.
  at('case-0', -9999, { ...atEleven('video'), acceptBy: MONDAY_10 + 10 * MINUTE_MS });
  at('case-a', 1);
  at('case-b', 2);
  at('case-c', 2);
  at('case-d', 3);
  at('case-e', 1, { doctorId: 'doctor-zhao' });
  world.given('in_progress', { id: ConsultationId.parse('case-f') });
  const places = [];
  for (const id of ['case-0', 'case-a', 'case-b', 'case-c', 'case-d']) {
    const reply = await get('patient', id);
    places.push(reply.ok && reply.value.ahead);
  }
  expect(places).toEqual([undefined, 0, 1, 2, 3]);
});

test('A case that waits no more has no place in the queue', async () => {
  world.given('in_progress');
  const reply = await get('patient');
  expect(reply.ok && reply.value.ahead).toBeUndefined();
});

test('The case is shown when storage is down, without the portrait', async () => {
  world.runtime.files = { ...world.runtime.files, urls: () => Promise.reject(new Error('storage is down')) };
  world.given('waiting');
  const reply = await get('patient');
  expect(reply.ok && reply.value.doctor).not.toHaveProperty('portraitUrl');
});

test('Addresses of pictures stay the same for a while and then expire', async () => {
  world.given('waiting');
  const url = async () => {
    const reply = await get('patient');
    return reply.ok ? reply.value.complaintPictures[0]!.url : '';
  };
  const first = await url();
  expect(first).toMatch(
    /^https:\/\/access\.test\/picture\/picture-of-patient\?until=\d+&ticket=[0-9a-f]{43}$/,
  );
  world.runtime.time += 10 * 60_000;
  expect(await url()).toBe(first);
  world.runtime.time += 60 * 60_000;
  expect(await url()).not.toBe(first);
});

test("Another account's or another doctor's case does not exist for me", async () => {
  world.given('waiting');
  for (const who of ['stranger', 'otherDoctor'] as const)
    expect(await get(who)).toEqual({ ok: false, code: 'consultation.not_found' });
  expect(await get('patient', 'no-such-case')).toEqual({ ok: false, code: 'consultation.not_found' });
});

test.each(['awaiting_payment', 'abandoned', 'cancelled'] as const)(
  'A case that was never paid (%s) is seen by its patient and not by the doctor',
  async (state) => {
    world.given(state);
    expect(await get('patient')).toMatchObject({ ok: true });
    expect(await get('doctor')).toEqual({ ok: false, code: 'consultation.not_found' });
  },
);

test('Who the doctor is was read a moment ago, and is not read again for a minute', async () => {
  world.given('waiting');
  const { counts, rows } = world.runtime.store;
  const look = () => world.ask(getConsultation, { consultationId: CASE_ID }, 'patient');
  const costOf = async (work: () => Promise<unknown>) => {
    const before = counts.reads;
    await work();
    return counts.reads - before;
  };
  expect((await costOf(look)) - (await costOf(look))).toBe(1);
  rows.doctors.set(DOCTOR_ID, { ...rows.doctors.get(DOCTOR_ID)!, name: '李明德' });
  world.runtime.time += MINUTE_MS;
  expect(await look()).toMatchObject({ value: { doctor: { name: '李明德' } } });
});
